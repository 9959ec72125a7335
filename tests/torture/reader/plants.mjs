/** Faults that can be planted in a copy of the built reader, to see that each is found: kind of finding, file, changes. */
export const PLANTS = {
  'decimal-lost': {
    kind: 'DAMAGE_BOOKED',
    file: 'libs/domain/sie/amount.js',
    changes: [
      [
        'if (decimals === 1) ore += wholeNumber(text, point + 1, end) * 10',
        'if (decimals === 1) ore += wholeNumber(text, point + 1, end)',
      ],
    ],
  },
  'half-line-at-cut': {
    kind: 'CHUNKS',
    file: 'libs/domain/sie/line-pieces.js',
    changes: [
      [
        'if (found >= 0 && !this.tooLong) yield this.release()',
        'if ((found >= 0 || to - from > 40) && !this.tooLong) yield this.release()',
      ],
    ],
  },
  'negative-difference': {
    kind: 'UNSOUND',
    file: 'libs/domain/sie/entry-planner.js',
    changes: [['this.sum !== 0n && this.isWhole', 'this.sum > 0n && this.isWhole']],
  },
  'brace-forgiven': {
    kind: 'DAMAGE_BOOKED',
    file: 'libs/domain/sie/reader.js',
    changes: [["if (this.block === 'ENTRY' || this.block === 'OTHER') {", "if (this.block === 'OTHER') {"]],
  },
  'faults-without-end': {
    kind: 'UNCAPPED',
    file: 'libs/domain/sie/fault.js',
    changes: [['if (this.faults.length < MOST_FAULTS) ', 'if (true) ']],
  },
  'stands-still': {
    kind: 'HANG',
    file: 'libs/domain/sie/charset.js',
    changes: [
      ['const byte = chunk[at];', 'const byte = chunk[at]; if (byte === 0x1a) { at -= 1; continue; }'],
    ],
  },
  'sum-not-held': {
    kind: 'DAMAGE_BOOKED',
    file: 'libs/domain/sie/reader.js',
    changes: [['declared === computed', 'declared.length === computed.length']],
  },
};
