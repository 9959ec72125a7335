import { useId } from 'react';
import { Bar as ChartBar, BarChart, Cell, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Amount } from '../../api/amount.js';
import { useFormat } from '../../parts/ore-choice.js';

/** One bar: whose, how much, in which colour, and whether it is constructed. */
export interface Bar {
  readonly name: string;
  readonly amount: Amount;
  /** The custom property that holds the colour. */
  readonly colour: string;
  readonly isConstructed: boolean;
}

const ROW_HEIGHT = 64;
const BAR_HEIGHT = 22;

/** Lying bars. For a screen reader one picture with its figures in words; the table stands beside it. */
export function Bars({ bars, title }: { bars: readonly Bar[]; title: string }) {
  const format = useFormat();
  const pattern = useId().replaceAll(':', '');
  const spoken = bars.map(({ name, amount }) => `${name} ${format(amount)} kr`).join('; ');
  // Only the length of a bar is a number here: what is read is always the amount's own text.
  const rows = bars.map((bar) => ({ ...bar, length: Number(bar.amount.exact) }));
  return (
    <div role="img" aria-label={`Stapeldiagram: ${title}. ${spoken}.`}>
      <ResponsiveContainer
        width="100%"
        height={bars.length * ROW_HEIGHT + 16}
        initialDimension={{ width: 320, height: 200 }}
      >
        <BarChart
          data={rows}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 12, right: 8, bottom: 0, left: 8 }}
        >
          <defs>
            {bars.map((bar, index) => (
              <Stripes key={bar.name} id={`${pattern}-${index}`} colour={bar.colour} />
            ))}
          </defs>
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
              <Name bar={bars[index]} y={Number(y)} format={format} />
            )}
          />
          <ReferenceLine x={0} className="chart-zero" />
          <ChartBar dataKey="length" isAnimationActive={false} barSize={BAR_HEIGHT}>
            {rows.map((bar, index) => (
              <Cell
                key={bar.name}
                fill={bar.isConstructed ? `url(#${pattern}-${index})` : `var(${bar.colour})`}
              />
            ))}
          </ChartBar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Name and amount above the bar, where neither can meet the bar however long it is. */
function Name({ bar, y, format }: { bar: Bar | undefined; y: number; format: (amount: Amount) => string }) {
  return (
    <text x={8} y={y - BAR_HEIGHT / 2 - 8}>
      {bar?.name}
      <tspan dx={10} className="chart-amount">
        {bar ? format(bar.amount) : ''}
      </tspan>
    </text>
  );
}

function Stripes({ id, colour }: { id: string; colour: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="7" height="7" fill={`var(${colour})`} />
      <rect width="1.6" height="7" fill="var(--sheet)" fillOpacity="0.55" />
    </pattern>
  );
}
