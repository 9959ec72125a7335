import { FIGURE_STRUCTURES } from '@samla/domain/consolidation/succession.js';
import { FIGURE_KINDS } from '@samla/domain/statements/figure-kind.js';
import {
  CONSOLIDATION_PARTS,
  type ConsolidationPart,
  consolidationPartsQuery,
} from '../client/consolidation-parts.js';
import { CONSOLIDATION_QUERY } from '../client/consolidation-query.js';
import { type ConsolidatedParts, consolidationLines } from '../client/consolidation-text.js';
import type { Command, Invocation } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { askPlace } from '../instance/ask-place.js';
import { chosen, optional, optionalDay, optionalInstant, periodIn, yearIn } from '../option-values.js';
import { type ConsolidatedCounty, statementLines } from '../up/county-statement.js';

/** What is shown when no part is named. */
const ORDINARY_PARTS: readonly ConsolidationPart[] = ['income-statement', 'balance-sheet', 'eliminations'];
const REFINED = [
  'from-period',
  'to-period',
  'kind',
  'forbund',
  'structure',
  'structure-on',
  'known-at',
  'part',
] as const;

/** The consolidated figures of a county-year, or of any span, kind, subset and structure of it. */
export const consolidateCommand: Command = {
  name: 'consolidate',
  usage:
    'LÄN --year ÅR [--from-period P] [--to-period P] [--kind ACTUAL|BUDGET|FORECAST] [--forbund SLUG,…] [--structure AS_BOOKED|AS_SUCCEEDED [--structure-on DAG]] [--known-at TIDPUNKT] [--part DEL,…] [--json]',
  summary: `Länets sammanställning för ett år, med elimineringar och källor. DEL är ${CONSOLIDATION_PARTS.join(', ')}.`,
  options: {
    year: { type: 'string' },
    ...Object.fromEntries(REFINED.map((name) => [name, { type: 'string' as const }])),
    json: { type: 'boolean' },
  },
  words: 1,
  async run(invocation) {
    const { words, values, console } = invocation;
    const slug = words[0]!;
    const county = { county: slug, year: yearIn(values, 'year') };
    // Plainly asked, it is the committed example word for word.
    if (REFINED.every((name) => optional(values, name) === null)) {
      const question = { kind: 'län', slug, query: CONSOLIDATION_QUERY, variables: county } as const;
      const { consolidation } = await askPlace<{ consolidation: ConsolidatedCounty }>(invocation, question);
      console.result(consolidation, () => statementLines(consolidation));
      return ExitCode.DONE;
    }
    const query = consolidationPartsQuery(partsOf(invocation));
    const variables = { ...county, ...refinementOf(invocation) };
    const question = { kind: 'län', slug, query, variables } as const;
    const { consolidation } = await askPlace<{ consolidation: ConsolidatedParts }>(invocation, question);
    console.result(consolidation, () => consolidationLines(consolidation));
    return ExitCode.DONE;
  },
};

function partsOf({ values }: Pick<Invocation, 'values'>): readonly ConsolidationPart[] {
  const asked = optional(values, 'part')?.split(',') ?? ORDINARY_PARTS;
  for (const part of asked) chosen('part', CONSOLIDATION_PARTS, part);
  return CONSOLIDATION_PARTS.filter((part) => asked.includes(part));
}

function refinementOf({ values }: Pick<Invocation, 'values'>): Record<string, unknown> {
  const [fromPeriod, toPeriod] = [periodIn(values, 'from-period', 1), periodIn(values, 'to-period', 12)];
  if (fromPeriod > toPeriod)
    throw new UsageError(`--from-period ${fromPeriod} är efter --to-period ${toPeriod}.`);
  return {
    fromPeriod,
    toPeriod,
    kind: chosen('kind', FIGURE_KINDS, optional(values, 'kind') ?? 'ACTUAL'),
    forbund: optional(values, 'forbund')?.split(',') ?? null,
    structure: chosen('structure', FIGURE_STRUCTURES, optional(values, 'structure') ?? 'AS_BOOKED'),
    structureOn: optionalDay(values, 'structure-on'),
    knownAt: optionalInstant(values, 'known-at'),
  };
}
