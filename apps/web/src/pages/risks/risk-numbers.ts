import type { Risk } from './risks.queries.js';

/** What the numbers are told from. */
type Numbered = Pick<Risk, 'id'> & { readonly history: readonly { readonly recordedAt: string }[] };

/** The number of each risk, by id: in the order in which they were added, so that it stays when a risk is assessed anew. */
export function riskNumbers(risks: readonly Numbered[]): ReadonlyMap<string, number> {
  const added = ({ id, history }: Numbered): string => `${history[0]?.recordedAt ?? ''} ${id}`;
  const inOrder = [...risks].sort((one, other) => (added(one) < added(other) ? -1 : 1));
  return new Map(inOrder.map(({ id }, index) => [id, index + 1]));
}
