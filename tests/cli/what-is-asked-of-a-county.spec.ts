import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import {
  CONSOLIDATION_PARTS,
  consolidationPartsQuery,
} from '../../apps/cli/src/client/consolidation-parts.js';
import { type ConsolidatedParts, consolidationLines } from '../../apps/cli/src/client/consolidation-text.js';
import {
  COUNTY_DIFFERENCES_QUERY,
  type Difference,
  differenceLines,
  FORBUND_DIFFERENCES_QUERY,
} from '../../apps/cli/src/client/differences-text.js';
import { type Monitor, MONITOR_QUERY, monitorLines } from '../../apps/cli/src/client/monitor-text.js';
import type { Command } from '../../apps/cli/src/command.js';
import { consolidateCommand } from '../../apps/cli/src/commands/consolidate.js';
import { differencesCommand } from '../../apps/cli/src/commands/differences.js';
import { monitorCommand } from '../../apps/cli/src/commands/monitor.js';
import { ExitCode, exitCodeOf } from '../../apps/cli/src/failures.js';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const faults = (query: string): string[] => validate(schema, parse(query)).map(({ message }) => message);

describe('what the command line asks of a county', () => {
  it('is in the schema, each part by itself and all together', () => {
    for (const part of CONSOLIDATION_PARTS)
      expect([part, faults(consolidationPartsQuery([part]))]).toEqual([part, []]);
    expect(faults(consolidationPartsQuery(CONSOLIDATION_PARTS))).toEqual([]);
    for (const query of [MONITOR_QUERY, COUNTY_DIFFERENCES_QUERY, FORBUND_DIFFERENCES_QUERY])
      expect(faults(query)).toEqual([]);
  });

  it.each<[Command, Record<string, string>, RegExp]>([
    [consolidateCommand, {}, /--year saknas/],
    [consolidateCommand, { year: 'i fjol' }, /i fjol är inget årtal/],
    [
      consolidateCommand,
      { year: '2021', 'from-period': '7', 'to-period': '6' },
      /--from-period 7 är efter --to-period 6/,
    ],
    [consolidateCommand, { year: '2021', kind: 'PLAN' }, /--kind PLAN finns inte.*ACTUAL, BUDGET, FORECAST/],
    [consolidateCommand, { year: '2021', structure: 'NEW' }, /--structure NEW finns inte/],
    [consolidateCommand, { year: '2021', part: 'cash-flow,profit' }, /--part profit finns inte.*cash-flow/],
    [
      consolidateCommand,
      { year: '2021', 'known-at': '2021-02-30T00:00:00Z' },
      /--known-at .* ingen tidpunkt/,
    ],
    [monitorCommand, { year: '2021', 'to-period': '0' }, /--to-period 0 går inte/],
    [differencesCommand, { year: '2021' }, /ett av --county och --forbund/],
    [differencesCommand, { year: '2021', county: 'a', forbund: 'b' }, /ett av --county och --forbund/],
  ])('is refused before anything is opened: %#', async (command, values, told) => {
    const call = { values, words: ['vastmanland'] } as unknown as Parameters<Command['run']>[0];
    const refused: unknown = await command.run(call).catch((error: unknown) => error);
    expect((refused as Error).message).toMatch(told);
    expect(exitCodeOf(refused)).toBe(ExitCode.USAGE);
  });
});

const amount = (exact: string) => ({ exact, presented: exact.replace(/\.\d+$/, '') });

describe('what the county answered, as text', () => {
  it('has the parts one after the other under what they are of', () => {
    const line = {
      label: 'Årets resultat',
      isSum: true,
      cells: [{ forbund: { slug: 'ett' }, amount: amount('-1000.00') }],
      eliminated: amount('0'),
      total: amount('-1000.00'),
    };
    const parts: ConsolidatedParts = {
      county: { name: 'Provlän' },
      year: 2021,
      fromPeriod: 4,
      toPeriod: 6,
      figureKind: 'BUDGET',
      structure: 'AS_SUCCEEDED',
      structureOn: '2024-01-01',
      knownAt: '2024-03-15T12:00:00.000Z',
      label: 'Sammanställning',
      isConstructed: true,
      columns: [{ forbund: { slug: 'ett', name: 'Förbundet Ett' } }],
      cashFlow: [],
      operatingStatement: { rows: [line] },
      keyFigures: [
        {
          label: 'Soliditet',
          cells: [{ forbund: { slug: 'ett' }, percent: '41', amount: null }],
          total: { percent: null, amount: null },
        },
      ],
      findings: [{ message: 'Ett saknas.' }],
      outside: [{ message: 'Ett har 5 kr mot Två.' }],
    };
    const told = consolidationLines(parts);
    expect(told[0]).toBe('Provlän 2021: Sammanställning, delvis konstruerade siffror.');
    expect(told[1]).toContain('Budget, period 4–6, i strukturen 2024-01-01');
    expect(told.filter((each) => /^[A-ZÅÄÖ]/.test(each)).slice(1)).toEqual([
      'Kassaflödesanalys, kronor',
      'Driftredovisning, tkr',
      'Nyckeltal',
    ]);
    expect(told.join('\n')).toMatch(/Årets resultat +−1 000 +0 +−1 000/);
    expect(told.join('\n')).toMatch(/Soliditet +41 % +–/);
    expect(told.slice(-2)).toEqual([
      '  Att reda ut: Ett saknas.',
      '  Utanför urvalet: Ett har 5 kr mot Två.',
    ]);
  });

  it('tells who is late, what waits and what differs', () => {
    const row: Monitor['rows'][number] = {
      forbund: { name: 'Förbundet Ett' },
      kind: 'ACTUAL',
      deadline: '2022-03-01',
      status: 'APPROVED_LATE',
      daysLate: 3,
      version: 1,
      handedInAt: '2022-03-01T10:00:00.000Z',
      approvedAt: '2022-03-04T10:00:00.000Z',
      waitingVersion: 2,
      differences: { count: 1, sum: amount('1234.50') },
      uncompared: 2,
    };
    const summary = { rows: 1, approved: 1, handedIn: 0, late: 0, differing: 1 };
    const told = monitorLines('Provlän', {
      year: 2021,
      toPeriod: 12,
      knownAt: '2022-04-01T00:00:00Z',
      rows: [row],
      summary,
    });
    expect(told[1]).toMatch(
      /Förbundet Ett +Utfall +godkänd för sent +v1 {2}2022-03-04 {2}sista dag 2022-03-01 {2}3 dagar sent {2}v2 väntar på godkännande {2}1 differens, 1 234,50 kr {2}inte jämförd med 2 som saknar godkänt utfall$/,
    );
    expect(told.at(-1)).toContain('1 rader: 1 godkända');
  });

  it('tells both sides of a difference, who sorts it out, and what may explain it', () => {
    const side = (name: string, booked: string): Difference['first'] => ({
      forbund: { name },
      hasApproved: true,
      booked: amount(booked),
      status: 'BEING_SORTED_OUT',
      note: null,
      responsible: { displayName: `Ekonom, ${name}`, roleName: 'Ekonom' },
      entries: {
        edges: Array.from({ length: 7 }, (_, index) => ({
          node: {
            series: 'A',
            number: `${index}`,
            entryDate: '2022-12-30',
            account: '1690',
            amount: amount('10.00'),
          },
        })),
        pageInfo: { hasNextPage: false },
      },
    });
    const difference: Difference = {
      area: 'BALANCE',
      label: 'Differens i mellanhavanden Ett–Två',
      isOneSided: false,
      difference: amount('450.00'),
      ageDays: 12,
      oldestEntry: '2022-12-30',
      status: 'OPEN',
      first: side('Ett', '1450.00'),
      second: side('Två', '-1000.00'),
      proposals: [{ message: 'Två siffror har bytt plats.', explainsAll: true }],
    };
    const comparison = { approved: [{ name: 'Ett' }, { name: 'Två' }], missing: [] };
    const lines = (differences: readonly Difference[], changes: object = {}) =>
      differenceLines('Provlän', 2022, { differences, comparison: { ...comparison, ...changes } });
    const told = lines([difference]).join('\n');
    expect(told).toContain('Provlän 2022: 1 differens i mellanhavanden.');
    expect(told).toContain('(balans): kvar 450,00 kr; öppen, sedan 12 dagar, äldsta verifikation 2022-12-30');
    expect(told).toContain('  Ett: 1 450,00 kr; Ekonom, Ett (Ekonom); reds ut');
    expect(told).toContain('  Två: −1 000,00 kr;');
    expect(told.match(/2022-12-30 {2}A /g)).toHaveLength(10);
    expect(told).toContain('… och 2 till');
    expect(told).toContain('Kan förklara allt: Två siffror har bytt plats.');
    expect(lines([])).toEqual(['Provlän 2022: inga differenser i mellanhavanden mellan de godkända.']);
    expect(lines([], { missing: [{ name: 'Tre' }] }).at(-1)).toBe(
      'Tre saknar godkänd inlämning och är inte jämförd.',
    );
    expect(lines([], { approved: [{ name: 'Ett' }], missing: [{ name: 'Två' }, { name: 'Tre' }] })).toEqual([
      'Provlän 2022: inget att jämföra: Två, Tre saknar godkänd inlämning.',
    ]);
    const silent = { ...difference, ageDays: 1, second: { ...difference.second, hasApproved: false } };
    expect(lines([silent]).join('\n')).toMatch(/sedan 1 dag,[^]*Två: visar inget än;/);
  });
});
