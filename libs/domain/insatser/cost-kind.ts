/** What kind of cost money is given for, and what 7 § lagen (2003:1210) says of it. */
export interface CostKindFacts {
  readonly label: string;
  /** Whether a förbund may pay for it; `JUDGE`: it depends on what it is, and a person must say. */
  readonly fundable: 'YES' | 'NO' | 'JUDGE';
  /** Why, for the person who decides. */
  readonly explanation: string;
  /** Where the rule is read: the law, or guidance that nobody has verified here. */
  readonly basis: 'LAW' | 'GUIDANCE';
}

const kind = (
  fundable: CostKindFacts['fundable'],
  basis: CostKindFacts['basis'],
  label: string,
  explanation: string,
): CostKindFacts => ({ label, fundable, basis, explanation });

/** The kinds as data. 7 § lets a förbund finance insatser within its parties' joint responsibility, and no more. */
export const COST_KINDS = {
  INSATS: kind('YES', 'LAW', 'Insats', 'En insats inom parternas gemensamma ansvar får finansieras.'),
  TRAVEL: kind(
    'NO',
    'GUIDANCE',
    'Deltagares resor',
    'Resebidrag till deltagare är en förmån till enskild, som den ansvariga myndigheten beslutar om.',
  ),
  WORK_TRAINING_PAY: kind(
    'NO',
    'GUIDANCE',
    'Ersättning för arbetsträning',
    'Ersättning till den som arbetstränar är en förmån till enskild.',
  ),
  PARTICIPANT_PAY: kind(
    'JUDGE',
    'GUIDANCE',
    'Deltagarlöner',
    'Lön till deltagare kan vara en förmån eller tjänst till enskild: det måste bedömas vem som anställer och vad som köps.',
  ),
  INTERPRETER: kind(
    'NO',
    'GUIDANCE',
    'Tolk',
    'Tolk i ett ärende hör till den myndighet som handlägger ärendet.',
  ),
  INDIVIDUAL_BENEFIT: kind(
    'NO',
    'LAW',
    'Förmån till enskild',
    'Förbundet får inte besluta i frågor om förmåner eller rättigheter för enskilda.',
  ),
  INDIVIDUAL_SERVICE: kind(
    'NO',
    'LAW',
    'Tjänst till enskild',
    'Förbundet får inte tillhandahålla tjänster avsedda för enskilda.',
  ),
  AUTHORITY: kind(
    'NO',
    'LAW',
    'Myndighetsutövning',
    'Förbundet får inte vidta åtgärder som innefattar myndighetsutövning.',
  ),
} as const satisfies Readonly<Record<string, CostKindFacts>>;
export type CostKind = keyof typeof COST_KINDS;
export const COST_KIND_NAMES = Object.keys(COST_KINDS) as CostKind[];

/** The facts of a kind. */
export function costKindFacts(costKind: CostKind): CostKindFacts {
  return COST_KINDS[costKind];
}

/** Why a förbund may not pay for a kind of cost, or why it must be judged; null for one that it may pay for. */
export function fundingRemark(costKind: CostKind): string | null {
  const { label, fundable, explanation, basis } = COST_KINDS[costKind];
  if (fundable === 'YES') return null;
  const verdict = fundable === 'NO' ? 'får inte finansieras' : 'måste bedömas';
  const source =
    basis === 'LAW'
      ? '7 § lagen (2003:1210)'
      : '7 § lagen (2003:1210), enligt vägledning som inte är verifierad';
  return `${label} ${verdict}: ${explanation} ${source}.`;
}
