import {
  type Comparison,
  COUNTY_DIFFERENCES_QUERY,
  type Difference,
  differenceLines,
  FORBUND_DIFFERENCES_QUERY,
} from '../client/differences-text.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { askPlace } from '../instance/ask-place.js';
import { optional, periodIn, yearIn } from '../option-values.js';

/** Prints what förbund leave over between them: of a county, or what one förbund is a side of. */
export const differencesCommand: Command = {
  name: 'differences',
  usage: '--county LÄN | --forbund SLUG --year ÅR [--to-period P] [--json]',
  summary:
    'Differenser i mellanhavanden, med båda sidor, deras verifikationer, ålder, ansvariga och vad som kan förklara dem.',
  options: {
    county: { type: 'string' },
    forbund: { type: 'string' },
    year: { type: 'string' },
    'to-period': { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  async run(invocation) {
    const { values, console } = invocation;
    const [county, forbund] = [optional(values, 'county'), optional(values, 'forbund')];
    if ((county === null) === (forbund === null)) throw new UsageError('Ange ett av --county och --forbund.');
    const slug = (county ?? forbund)!;
    const [year, toPeriod] = [yearIn(values, 'year'), periodIn(values, 'to-period', 12)];
    const [kind, query] =
      county === null
        ? (['förbund', FORBUND_DIFFERENCES_QUERY] as const)
        : (['län', COUNTY_DIFFERENCES_QUERY] as const);
    interface Answer {
      readonly name: string;
      readonly mutualComparison: Comparison;
      readonly mutualDifferences: readonly Difference[];
    }
    const question = { kind, slug, query, variables: { slug, year, toPeriod } };
    const { name, mutualComparison, mutualDifferences } = await askPlace<Answer>(invocation, question);
    const place = { slug, name };
    const found = { comparison: mutualComparison, differences: mutualDifferences };
    console.result({ place, year, toPeriod, ...found }, () => differenceLines(name, year, found));
    return ExitCode.DONE;
  },
};
