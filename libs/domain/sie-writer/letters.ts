import { inCp437 } from './cp437.js';

/** A letter that the file's character set has not got, what stands for it, and how many times. */
export interface ReplacedLetter {
  readonly letter: string;
  readonly written: string;
  readonly times: number;
}

/** What was replaced in a file: how many letters in all, and which; of a great many only the first are listed. */
export interface ReplacedLetters {
  readonly times: number;
  readonly letters: readonly ReplacedLetter[];
}

const MOST_LISTED = 200;
const MARKS = /\p{M}/gu;
const CONTROL = /\p{Cc}/u;

/** What stands for letters and signs that are common in Swedish texts and have no byte in CP437. */
const STAND_INS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '‚': ',',
  '”': '"',
  '“': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
  '•': '*',
  '€': 'EUR',
  '™': 'TM',
  '©': '(c)',
  '®': '(R)',
  '§': 'par.',
  '×': 'x',
  '³': '3',
  '¹': '1',
  '´': "'",
  '¨': '"',
  '¸': ',',
  '\u202f': ' ',
  '\u2009': ' ',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
};

/**
 * Puts texts into CP437. In a text a letter that is not there becomes its stand-in, the same letter without its mark, or
 * `?`; in a key (series, number, code of an object) it becomes its number, `U+0142`, so that two keys never become one.
 * Control characters become a blank, or their number. What was replaced is counted.
 */
export class Letters {
  private times = 0;
  private readonly counts = new Map<string, { written: string; times: number }>();

  /** A text, as a string of bytes. */
  text(text: string): string {
    return inCp437(text) ?? this.inOtherWords(text, standIn);
  }

  /** A key, as a string of bytes. */
  key(key: string): string {
    return inCp437(key) ?? this.inOtherWords(key, numberOf);
  }

  /** Counts a letter that the writer itself had to replace, and answers what stands for it. */
  replaced(letter: string, written: string): string {
    this.times += 1;
    const count = this.counts.get(letter);
    if (count) count.times += 1;
    else if (this.counts.size < MOST_LISTED) this.counts.set(letter, { written, times: 1 });
    return written;
  }

  report(): ReplacedLetters {
    return {
      times: this.times,
      letters: [...this.counts].map(([letter, count]) => ({ letter, ...count })),
    };
  }

  private inOtherWords(text: string, write: (letter: string) => string): string {
    let bytes = '';
    for (const letter of text.normalize('NFC'))
      bytes += inCp437(letter) ?? this.replaced(letter, write(letter));
    return bytes;
  }
}

function standIn(letter: string): string {
  const known = STAND_INS[letter];
  if (known !== undefined) return known;
  if (CONTROL.test(letter)) return ' ';
  const bare = letter.normalize('NFKD').replace(MARKS, '');
  return (bare !== '' && inCp437(bare)) || '?';
}

function numberOf(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
