/** The units that an amount in a text is printed in, and how many kronor one is. */
export const TEXT_UNITS = { kr: 1, tkr: 1000, mkr: 1_000_000 } as const;
export type TextUnit = keyof typeof TEXT_UNITS;

const SPELLINGS: readonly (readonly [RegExp, TextUnit])[] = [
  [/^(?:tkr|kkr|kkkr|tusen kronor|tusen kr)$/i, 'tkr'],
  [/^(?:mkr|mnkr|mkronor|miljoner kronor|miljon kronor|miljoner kr|miljoner)$/i, 'mkr'],
  [/^(?:kr|kronor|sek|:-)$/i, 'kr'],
];

/** The unit that a word is; null where it is none. */
export function textUnitOf(word: string): TextUnit | null {
  return SPELLINGS.find(([spelling]) => spelling.test(word.replace(/\s+/g, ' ').trim()))?.[1] ?? null;
}
