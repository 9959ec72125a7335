import { Bar, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Amount } from '../../api/amount.js';
import { formatCount } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';

/** A year of the chart; null where something is not known. */
export interface MultiYearPoint {
  readonly year: number;
  readonly income: Amount | null;
  readonly costs: Amount | null;
  readonly result: Amount | null;
}

const HEIGHT = 320;

/** Bars of income and costs with a line for the result. For a screen reader one picture in words. */
export default function MultiYearBars({ points }: { points: readonly MultiYearPoint[] }) {
  const format = useFormat();
  const words = ({ year, income, costs, result }: MultiYearPoint): string =>
    `${year}: intäkter ${income ? format(income) : 'okända'}, kostnader ${costs ? format(costs) : 'okända'}, resultat ${result ? format(result) : 'okänt'}`;
  // Only heights are numbers here: what is read is always the amount's own text.
  const height = (amount: Amount | null): number | null => (amount ? Number(amount.exact) : null);
  const rows = points.map(({ year, income, costs, result }) => ({
    year,
    income: height(income),
    costs: height(costs),
    result: height(result),
  }));
  return (
    <div
      role="img"
      aria-label={`Diagram: intäkter, kostnader och resultat. ${points.map(words).join('; ')}.`}
    >
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 320, height: HEIGHT }}>
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
        >
          <XAxis dataKey="year" tickLine={false} tick={{ fill: 'var(--ink)' }} />
          <YAxis
            width={96}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--ink)' }}
            tickFormatter={(value: number) => formatCount(value)}
          />
          <ReferenceLine y={0} stroke="var(--ink)" />
          <Bar dataKey="income" fill="var(--forbund-1)" isAnimationActive={false} maxBarSize={36} />
          <Bar dataKey="costs" fill="var(--eliminated)" isAnimationActive={false} maxBarSize={36} />
          <Line
            dataKey="result"
            stroke="var(--bad)"
            strokeWidth={3}
            dot={{ r: 4, fill: 'var(--bad)' }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
