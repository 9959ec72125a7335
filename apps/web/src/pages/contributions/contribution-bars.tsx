import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Amount } from '../../api/amount.js';
import { useFormat } from '../../parts/ore-choice.js';

/** A member's contribution, and what is received where there are books. */
export interface PaidBar {
  readonly name: string;
  readonly amount: Amount;
  readonly received: Amount | null;
}

const ROW_HEIGHT = 62;
const BAR_HEIGHT = 12;

/** Lying pairs of bars. For a screen reader one picture in words; the table stands beside it. */
export default function ContributionBars({ bars, title }: { bars: readonly PaidBar[]; title: string }) {
  const format = useFormat();
  const words = ({ name, amount, received }: PaidBar): string =>
    `${name}: bidrag ${format(amount)}${received ? `, mottaget ${format(received)}` : ''} kr`;
  // Only the length of a bar is a number here: what is read is always the amount's own text.
  const rows = bars.map(({ name, amount, received }) => ({
    name,
    amount: Number(amount.exact),
    received: Number(received?.exact ?? '0'),
  }));
  return (
    <div role="img" aria-label={`Stapeldiagram: ${title}. ${bars.map(words).join('; ')}.`}>
      <ResponsiveContainer
        width="100%"
        height={bars.length * ROW_HEIGHT + 8}
        initialDimension={{ width: 320, height: 200 }}
      >
        <BarChart
          data={rows}
          layout="vertical"
          accessibilityLayer={false}
          barGap={2}
          margin={{ top: 14, right: 8, bottom: 0, left: 8 }}
        >
          <XAxis
            type="number"
            hide
            domain={[(least: number) => Math.min(least, 0), (most: number) => Math.max(most, 0)]}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={1}
            interval={0}
            tickLine={false}
            axisLine={false}
            tick={({ y, index }: { y: number | string; index: number }) => (
              <text x={8} y={Number(y) - BAR_HEIGHT - 7} className="chart-small">
                {bars[index]?.name}
              </text>
            )}
          />
          <Bar dataKey="amount" fill="var(--eliminated)" isAnimationActive={false} barSize={BAR_HEIGHT} />
          <Bar dataKey="received" fill="var(--forbund-1)" isAnimationActive={false} barSize={BAR_HEIGHT} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
