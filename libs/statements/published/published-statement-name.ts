import type { PublishedFigure } from './published-figure.repository.js';

const WHOLE_YEAR = 12;

/** The name that a published table is kept under: its statement, with the last month where it is of a part of the year. */
export function publishedStatementName(statement: string, toPeriod: number): string {
  return toPeriod === WHOLE_YEAR ? statement : `${statement}@${toPeriod}`;
}

/** The figures of the whole year or of its part, under the plain names of their statements. */
export function figuresTo<Figure extends Pick<PublishedFigure, 'statement'>>(
  figures: readonly Figure[],
  toPeriod: number,
): Figure[] {
  return figures.flatMap((figure) => {
    const { statement, period } = named(figure.statement);
    return period === toPeriod ? [{ ...figure, statement }] : [];
  });
}

/** The last month of what a stored name holds. */
export function periodOf(name: string): number {
  return named(name).period;
}

function named(name: string): { statement: string; period: number } {
  const at = name.lastIndexOf('@');
  if (at === -1) return { statement: name, period: WHOLE_YEAR };
  return { statement: name.slice(0, at), period: Number.parseInt(name.slice(at + 1), 10) };
}
