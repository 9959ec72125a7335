/** Faults that are planted on demand, each of which must be found. */
export const PLANTS = {
  'rollup-takes-the-largest': {
    file: 'libs/consolidation/read/rollup.repository.js',
    changes: [['sum(change) as change', 'max(change) as change']],
  },
  'balance-forgets-what-was': {
    file: 'libs/ledger/journal/booking.repository.js',
    changes: [['amount = balance.amount + excluded.amount', 'amount = excluded.amount']],
  },
  'kept-is-not-asked-again': {
    file: 'libs/consolidation/read/approved-figures.service.js',
    changes: [
      [
        'const known = this.kept.get(key);',
        'const known = this.kept.get(key); if (known) return [...known.values()];',
      ],
    ],
  },
};
