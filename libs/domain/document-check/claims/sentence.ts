/** The sentences of a text: a full stop before a capital or an opening parenthesis ends one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
