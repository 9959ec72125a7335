import { type Monitor, MONITOR_QUERY, monitorLines } from '../client/monitor-text.js';
import type { Command } from '../command.js';
import { ExitCode } from '../failures.js';
import { askPlace } from '../instance/ask-place.js';
import { optionalInstant, periodIn, yearIn } from '../option-values.js';

/** Tells who in a county has handed in, what is approved, what is late and what differs. */
export const monitorCommand: Command = {
  name: 'monitor',
  usage: 'LÄN --year ÅR [--to-period P] [--known-at TIDPUNKT] [--json]',
  summary:
    'Vem i länet som har lämnat in utfall, budget och prognos, vad som är godkänt, försenat och skiljer sig.',
  options: {
    year: { type: 'string' },
    'to-period': { type: 'string' },
    'known-at': { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 1,
  async run(invocation) {
    const { words, values, console } = invocation;
    const slug = words[0]!;
    const variables = {
      county: slug,
      year: yearIn(values, 'year'),
      toPeriod: periodIn(values, 'to-period', 12),
      knownAt: optionalInstant(values, 'known-at'),
    };
    const question = { kind: 'län', slug, query: MONITOR_QUERY, variables } as const;
    const { name, monitor } = await askPlace<{ name: string; monitor: Monitor }>(invocation, question);
    console.result({ county: { slug, name }, ...monitor }, () => monitorLines(name, monitor));
    return ExitCode.DONE;
  },
};
