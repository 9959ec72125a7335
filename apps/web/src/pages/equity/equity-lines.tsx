import { Bar, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Amount } from '../../api/amount.js';
import { formatCount } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';

/** A year of the chart; null where something is not known. */
export interface EquityPoint {
  readonly year: number;
  readonly closing: Amount | null;
  readonly ceiling: Amount | null;
  readonly planned: Amount | null;
}

const HEIGHT = 320;

/** Bars of closing equity with a line for the ceiling and one for the budgets. For a screen reader one picture in words. */
export default function EquityLines({ points }: { points: readonly EquityPoint[] }) {
  const format = useFormat();
  const words = ({ year, closing, ceiling, planned }: EquityPoint): string =>
    [
      `${year}: `,
      closing ? `eget kapital ${format(closing)} kr` : 'eget kapital okänt',
      ceiling ? `, tak ${format(ceiling)} kr` : '',
      planned ? `, enligt budget ${format(planned)} kr` : '',
    ].join('');
  // Only heights are numbers here: what is read is always the amount's own text.
  const height = (amount: Amount | null): number | null => (amount ? Number(amount.exact) : null);
  const rows = points.map(({ year, closing, ceiling, planned }) => ({
    year,
    closing: height(closing),
    ceiling: height(ceiling),
    planned: height(planned),
  }));
  return (
    <div role="img" aria-label={`Diagram: eget kapital vid årets slut. ${points.map(words).join('; ')}.`}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 320, height: HEIGHT }}>
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
        >
          <XAxis dataKey="year" tickLine={false} tick={{ fill: 'var(--ink)' }} />
          <YAxis
            width={88}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--ink)' }}
            tickFormatter={(value: number) => formatCount(value)}
          />
          <Bar dataKey="closing" fill="var(--forbund-1)" isAnimationActive={false} maxBarSize={48} />
          <Line
            dataKey="ceiling"
            stroke="var(--bad)"
            strokeWidth={3}
            strokeDasharray="8 5"
            dot={{ r: 4, fill: 'var(--bad)' }}
            isAnimationActive={false}
          />
          <Line
            dataKey="planned"
            stroke="var(--eliminated)"
            strokeWidth={3}
            dot={{ r: 4, fill: 'var(--eliminated)' }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
