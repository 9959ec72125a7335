/** A number of people or things that a sentence states. */
export interface CountInText {
  readonly count: number;
  /** The word counted, in lower case. */
  readonly noun: string;
  readonly start: number;
  readonly end: number;
}

const SPELLED = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
];
const COUNT =
  /(?<![\d.,/–-])(\d{1,5}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton)(?: st)? (?:\([^()]{1,3}\) )?((?:unika |deltagande |nya |avslutade |ordinarie )?\p{L}[\p{L}-]{2,30})/giu;

/** The counts of a sentence: figures and small numbers in letters, with the word that follows. */
export function countsIn(text: string): CountInText[] {
  return [...text.matchAll(COUNT)].map((match) => ({
    count: countOf(match[1]!),
    noun: match[2]!.toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What is counted when people are: a share of days or of kronor is another thing. */
export function isPeople({ noun }: CountInText): boolean {
  return /^(?:\p{L}+ )?(?:personer|person|pers|deltagar\p{L}*|individer|projektdeltagare|avslut|avslutade|elever|enkäter)$/u.test(
    noun,
  );
}

/** A number in figures or in Swedish letters up to thirteen. */
export function countOf(word: string): number {
  const spelled = SPELLED.indexOf(word.toLowerCase());
  return spelled === -1 ? Number.parseInt(word, 10) : spelled;
}
