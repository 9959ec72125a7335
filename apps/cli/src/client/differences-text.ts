import type { CaseStatus } from '@samla/domain/consolidation/mutual-case.js';
import type { EliminationSide } from '@samla/domain/consolidation/eliminate.js';
import { grouped } from '../up/county-statement.js';

interface Amount {
  readonly exact: string;
}

interface Side {
  readonly forbund: { readonly name: string };
  readonly booked: Amount;
  readonly hasApproved: boolean;
  readonly status: CaseStatus;
  readonly note: string | null;
  readonly responsible: { readonly displayName: string; readonly roleName: string | null } | null;
  readonly entries: {
    readonly edges: readonly {
      readonly node: {
        readonly series: string;
        readonly number: string;
        readonly entryDate: string;
        readonly account: string;
        readonly amount: Amount;
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

/** What two förbund leave over between them, with both sides, as the API answers it. */
export interface Difference {
  readonly area: EliminationSide;
  readonly label: string;
  readonly isOneSided: boolean;
  readonly difference: Amount;
  readonly ageDays: number;
  readonly oldestEntry: string | null;
  readonly status: CaseStatus;
  readonly first: Side;
  readonly second: Side;
  readonly proposals: readonly { readonly message: string; readonly explainsAll: boolean }[];
}

/** Who has something approved to compare, and who has not. */
export interface Comparison {
  readonly approved: readonly { readonly name: string }[];
  readonly missing: readonly { readonly name: string }[];
}

const FIELDS = `mutualComparison(year: $year, toPeriod: $toPeriod) { approved { slug name } missing { slug name } }
    mutualDifferences(year: $year, toPeriod: $toPeriod) {
      id year toPeriod area label isOneSided difference { ...amount } firstSeenAt ageDays oldestEntry oldestEntryAgeDays status
      first { ...side }
      second { ...side }
      proposals { code message explainsAll amount { ...amount } entries { forbund { slug } entryNo } }
      history { __typename }
    }`;
const FRAGMENTS = `fragment amount on Amount { exact presented unit }

fragment side on MutualDifferenceSide {
  forbund { slug name } booked { ...amount } submissionId hasApproved version status note
  responsible { displayName role roleName isNamed }
  entries(first: 50) {
    edges { node { entryNo series number entryDate period account accountName amount { ...amount } } }
    pageInfo { hasNextPage endCursor }
  }
}
`;
const VARIABLES = '$year: Int!, $toPeriod: Int!';

/** The differences of a county, and those that one förbund is a side of. */
export const COUNTY_DIFFERENCES_QUERY = `query CountyDifferences($slug: String!, ${VARIABLES}) {
  county(slug: $slug) {
    slug name
    ${FIELDS}
  }
}

${FRAGMENTS}`;
export const FORBUND_DIFFERENCES_QUERY = `query ForbundDifferences($slug: String!, ${VARIABLES}) {
  forbund(slug: $slug) {
    slug name
    ${FIELDS}
  }
}

${FRAGMENTS}`;

const STATUSES: Readonly<Record<CaseStatus, string>> = {
  OPEN: 'öppen',
  BEING_SORTED_OUT: 'reds ut',
  EXPLAINED: 'förklarad',
  CORRECTED: 'rättad i böckerna',
  AGREED: 'överens',
};
const AREAS: Readonly<Record<EliminationSide, string>> = { BALANCE: 'balans', RESULT: 'resultat' };
/** Entries that are printed of a side; all that came are in the document. */
const SHOWN = 5;

/** The worklist as lines for people: each difference with both sides, who sorts it out, and what may explain it. */
export function differenceLines(
  place: string,
  year: number,
  {
    differences,
    comparison,
  }: { readonly differences: readonly Difference[]; readonly comparison: Comparison },
): string[] {
  const { approved, missing } = comparison;
  const names = missing.map(({ name }) => name).join(', ');
  const lacking = missing.length === 0 ? [] : [`${names} saknar godkänd inlämning och är inte jämförd.`];
  if (differences.length === 0 && approved.length < 2)
    return [`${place} ${year}: inget att jämföra: ${names} saknar godkänd inlämning.`];
  if (differences.length === 0)
    return [`${place} ${year}: inga differenser i mellanhavanden mellan de godkända.`, ...lacking];
  return [
    `${place} ${year}: ${differences.length} ${differences.length === 1 ? 'differens' : 'differenser'} i mellanhavanden. Bokföringens tecken.`,
    ...differences.flatMap(toldDifference),
    ...(lacking.length === 0 ? [] : ['', ...lacking]),
  ];
}

function toldDifference(each: Difference): string[] {
  const { label, area, difference, status, ageDays, oldestEntry, isOneSided } = each;
  const left = isOneSided ? 'bara den ena har bokfört' : `kvar ${grouped(difference.exact)} kr`;
  const oldest = oldestEntry === null ? '' : `, äldsta verifikation ${oldestEntry}`;
  return [
    '',
    `${label} (${AREAS[area]}): ${left}; ${STATUSES[status]}, sedan ${ageDays} ${ageDays === 1 ? 'dag' : 'dagar'}${oldest}`,
    ...[each.first, each.second].flatMap(toldSide),
    ...each.proposals.map(
      ({ message, explainsAll }) =>
        `  ${explainsAll ? 'Kan förklara allt' : 'Kan förklara en del'}: ${message}`,
    ),
  ];
}

function toldSide({ forbund, hasApproved, booked, status, note, responsible, entries }: Side): string[] {
  const role = responsible?.roleName ? ` (${responsible.roleName})` : '';
  const who = responsible === null ? 'ingen ansvarig' : `${responsible.displayName}${role}`;
  const shown = entries.edges.slice(0, SHOWN);
  const more = entries.edges.length - shown.length;
  return [
    `  ${forbund.name}: ${hasApproved ? `${grouped(booked.exact)} kr` : 'visar inget än'}; ${who}; ${STATUSES[status]}${note === null ? '' : `: ”${note}”`}`,
    ...shown.map(({ node }) => {
      const { series, number, entryDate, account, amount } = node;
      return `    ${entryDate}  ${`${series} ${number}`.trim().padEnd(10)} ${account.padEnd(6)} ${grouped(amount.exact).padStart(16)}`;
    }),
    ...(more > 0 || entries.pageInfo.hasNextPage
      ? [`    … och ${more}${entries.pageInfo.hasNextPage ? ' eller fler' : ''} till`]
      : []),
  ];
}
