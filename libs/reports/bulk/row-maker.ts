import type { CountyConsolidation } from '@samla/consolidation/consolidation.service.js';
import type { FigureRow, NamedForbund } from './figure-row.js';
import type { ExportSlice } from './figures-order.js';

const NOTHING = {
  line: null,
  label: null,
  area: null,
  forbund: null,
  counterpart: null,
  account: null,
  accountName: null,
  counterparty: null,
  insats: null,
  amount: null,
  percent: null,
} as const;

/** What is told of a row by those who make it; a row of no förbund is of them all. */
export type ToldRow = Pick<FigureRow, 'part' | 'measure'> &
  Partial<Omit<FigureRow, 'part' | 'measure' | 'forbund' | 'counterpart'>> & {
    /** Ids. */
    readonly of?: readonly string[];
  };

/** Makes the rows of one consolidation: adds what they have in common, and nothing else where nothing else is told. */
export class RowMaker {
  private readonly named: ReadonlyMap<string, NamedForbund>;

  constructor(
    private readonly slice: ExportSlice,
    private readonly consolidation: CountyConsolidation,
  ) {
    this.named = new Map(consolidation.perimeter.forbund.map(({ id, slug, name }) => [id, { slug, name }]));
  }

  /** A row of the first förbund that it is of, against the second; constructed when any of them is. */
  row({ of = [], ...told }: ToldRow): FigureRow {
    const { year, kind, toPeriod } = this.slice;
    const [forbund = null, counterpart = null] = of.map((id) => this.who(id));
    const among = of.length > 0 ? of : [...this.consolidation.submissions.keys()];
    const isConstructed = among.some((id) => this.consolidation.submissions.get(id)?.isConstructed === true);
    const { status } = this.consolidation.figures;
    return { ...NOTHING, year, kind, toPeriod, status, forbund, counterpart, isConstructed, ...told };
  }

  private who(id: string): NamedForbund {
    const found = this.named.get(id);
    if (!found) throw new Error(`the consolidation names a förbund ${id} that is not in it`);
    return found;
  }
}
