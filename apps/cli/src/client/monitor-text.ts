import { FIGURE_KIND_NAMES, type FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { HandInStanding } from '@samla/domain/statements/hand-in-standing.js';
import { bySwedishClock } from '../swedish-day.js';
import { grouped } from '../up/county-statement.js';

/** Who has handed in, what is approved, late and differing in a county, as the API answers it. */
export interface Monitor {
  readonly year: number;
  readonly toPeriod: number;
  readonly knownAt: string;
  readonly rows: readonly {
    readonly forbund: { readonly name: string };
    readonly kind: FigureKind;
    readonly deadline: string | null;
    readonly status: HandInStanding;
    readonly daysLate: number;
    readonly version: number | null;
    readonly handedInAt: string | null;
    readonly approvedAt: string | null;
    readonly waitingVersion: number | null;
    readonly differences: { readonly count: number; readonly sum: { readonly exact: string } } | null;
    readonly uncompared: number | null;
  }[];
  readonly summary: {
    readonly rows: number;
    readonly approved: number;
    readonly handedIn: number;
    readonly late: number;
    readonly differing: number;
  };
}

export const MONITOR_QUERY = `query Monitor($county: String!, $year: Int!, $toPeriod: Int!, $knownAt: DateTime) {
  county(slug: $county) {
    slug name
    monitor(year: $year, toPeriod: $toPeriod, knownAt: $knownAt) {
      year toPeriod knownAt
      rows {
        forbund { slug name } kind deadline status daysLate submissionId version handedInAt approvedAt firstApprovedAt
        waitingVersion differences { count sum { exact presented unit } } uncompared
      }
      summary { rows approved handedIn late differing }
    }
  }
}
`;

const STANDINGS: Readonly<Record<HandInStanding, string>> = {
  NOT_DUE: 'väntas inte än',
  DUE: 'snart sista dag',
  LATE: 'försenad',
  HANDED_IN: 'inlämnad, inte godkänd',
  APPROVED: 'godkänd',
  APPROVED_LATE: 'godkänd för sent',
};

/** The monitor as lines for people: a line a förbund and kind, and the counts. */
export function monitorLines(county: string, { year, toPeriod, knownAt, rows, summary }: Monitor): string[] {
  const lines = rows.map((row) => {
    const { forbund, kind, deadline, status, daysLate, version, approvedAt, handedInAt } = row;
    const when = approvedAt ?? handedInAt;
    return [
      `  ${forbund.name.padEnd(46)} ${FIGURE_KIND_NAMES[kind].padEnd(8)} ${STANDINGS[status].padEnd(24)}`,
      ...(version === null ? [] : [`v${version}`]),
      ...(when === null ? [] : [bySwedishClock(new Date(when)).slice(0, 10)]),
      ...(deadline === null ? [] : [`sista dag ${deadline}`]),
      ...(daysLate > 0 ? [`${daysLate} ${daysLate === 1 ? 'dag' : 'dagar'} sent`] : []),
      ...(row.waitingVersion === null ? [] : [`v${row.waitingVersion} väntar på godkännande`]),
      ...differencesOf(row),
      ...(row.uncompared ? [`inte jämförd med ${row.uncompared} som saknar godkänt utfall`] : []),
    ]
      .join('  ')
      .trimEnd();
  });
  const { approved, handedIn, late, differing } = summary;
  return [
    `${county} ${year}, till och med period ${toPeriod}, som det var känt ${knownAt}`,
    ...lines,
    `  ${summary.rows} rader: ${approved} godkända, ${handedIn} väntar på godkännande, ${late} försenade, ${differing} med differenser`,
  ];
}

function differencesOf({ differences }: Monitor['rows'][number]): string[] {
  if (differences === null || differences.count === 0) return [];
  const { count, sum } = differences;
  return [`${count} ${count === 1 ? 'differens' : 'differenser'}, ${grouped(sum.exact)} kr`];
}
