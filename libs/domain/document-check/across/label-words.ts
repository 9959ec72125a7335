const FILLING = new Set([
  'och',
  'o',
  'för',
  'av',
  'i',
  'till',
  'projekt',
  'projektet',
  'med',
  'på',
  'inkl',
  'från',
  'den',
  'det',
]);

/** The words of a label that tell what it is, in small letters. */
export function wordsOf(label: string): string[] {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !FILLING.has(word) && !/^\d{4,}$/.test(word));
}

/** Whether two labels are the same words in any order. */
export function isSameLabel(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((word) => other.includes(word));
}

/** How long a common beginning of two words must be for them to be forms of one word. */
const STEM = 6;

/** Whether the labels share a word that few others have, or forms of it ("Insatskatalog", "Insatskatalogen"). */
export function sharesWord(one: readonly string[], other: readonly string[]): boolean {
  return one.some((word) => other.some((each) => isForm(word, each)));
}

/** Whether every word of the one is in the other, or a form of it. */
export function coversWords(other: readonly string[], one: readonly string[]): boolean {
  return one.length > 0 && one.every((word) => other.some((each) => isForm(word, each)));
}

function isForm(one: string, other: string): boolean {
  if (one === other) return one.length >= 3;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= STEM && long.startsWith(short.slice(0, Math.max(STEM, short.length - 2)));
}
