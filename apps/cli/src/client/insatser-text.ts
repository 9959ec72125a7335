import type { InsatsMoney } from '@samla/domain/insatser/decided-money.js';
import { INSATS_STATES, type InsatsState } from '@samla/domain/insatser/insats-state.js';
import { Money } from '@samla/domain/money/money.js';
import { presentEach } from '@samla/domain/money/presentation.js';
import { swedishDecimal } from '@samla/domain/money/swedish.js';
import type { InsatsDossier } from '@samla/insatser/dossier/dossier.js';

/** An insats as the command line tells it; amounts in kronor with öre. */
export interface ToldInsats {
  readonly code: string;
  readonly name: string;
  readonly state: InsatsState;
  readonly decided: string;
  readonly outcome: string;
  readonly remaining: string;
  readonly isConstructed: boolean;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

const [CODE, NAME, AMOUNT] = [9, 40, 14];

/** What is told of an insats, for one year or for all; undefined for one that has nothing in the year. */
export function toldInsats(
  { insats, total, years, findings }: Pick<InsatsDossier, 'insats' | 'total' | 'years' | 'findings'>,
  year: number | null,
): ToldInsats | undefined {
  const money: InsatsMoney | undefined = year === null ? total : years.find((each) => each.year === year);
  if (!money) return undefined;
  const { code, name, state, isConstructed } = insats;
  return {
    ...{ code, name, state, isConstructed },
    decided: money.decided.toString(),
    outcome: money.outcome.toString(),
    remaining: money.remaining.toString(),
    findings: findings
      .filter((finding) => year === null || finding.year === null || finding.year === year)
      .map((finding) => ({ code: finding.code, message: finding.message })),
  };
}

/** Insatser as lines of text in whole kronor, each with what is to be looked over below it. */
export function insatserLines(
  forbund: string,
  year: number | null,
  insatser: readonly ToldInsats[],
): string[] {
  if (insatser.length === 0)
    return [`${forbund} har inga insatser${year === null ? '' : ` med medel ${year}`}.`];
  return [
    `Insatser i ${forbund}, ${year ?? 'alla år'}. Kronor.`,
    `${''.padEnd(CODE + NAME)}${['Beslutat', 'Utfall', 'Återstår'].map((label) => label.padStart(AMOUNT)).join('')}  Läge`,
    ...insatser.flatMap((insats) => [
      `${insats.code.padEnd(CODE)}${cut(insats.name)}${amountsOf(insats)}  ${INSATS_STATES[insats.state]}${insats.isConstructed ? ', konstruerad' : ''}`,
      ...insats.findings.map(({ message }) => `${' '.repeat(CODE)}Att se över: ${message}`),
    ]),
  ];
}

function amountsOf({ decided, outcome, remaining }: ToldInsats): string {
  return [decided, outcome, remaining]
    .map((exact) => swedishDecimal(presentEach(Money.parse(exact), 'KR')).padStart(AMOUNT))
    .join('');
}

function cut(name: string): string {
  return (name.length < NAME ? name : `${name.slice(0, NAME - 2)}…`).padEnd(NAME);
}
