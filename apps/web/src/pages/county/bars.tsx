import { useId } from 'react';
import { Bar as ChartBar, BarChart, Cell, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
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

const ROW_HEIGHT = 52;

/** Lying bars. For a screen reader one picture with its figures in words; the table stands beside it. */
export function Bars({ bars, title }: { bars: readonly Bar[]; title: string }) {
  const format = useFormat();
  const pattern = useId().replaceAll(':', '');
  const spoken = bars.map(({ name, amount }) => `${name} ${format(amount)} kr`).join('; ');
  // Only the length of a bar is a number here: what is read is always the amount's own text.
  const rows = bars.map((bar) => ({ ...bar, length: Number(bar.amount.exact), text: format(bar.amount) }));
  return (
    <div role="img" aria-label={`Stapeldiagram: ${title}. ${spoken}.`}>
      <ResponsiveContainer width="100%" height={bars.length * ROW_HEIGHT + 16} initialDimension={{ width: 320, height: 200 }}>
        <BarChart data={rows} layout="vertical" accessibilityLayer={false} margin={{ top: 8, right: 100, bottom: 8, left: 8 }}>
          <defs>
            {bars.map((bar, index) => (
              <Stripes key={bar.name} id={`${pattern}-${index}`} colour={bar.colour} />
            ))}
          </defs>
          <XAxis type="number" hide domain={[(least: number) => Math.min(least, 0), (most: number) => Math.max(most, 0)]} />
          <YAxis type="category" dataKey="name" width={112} tickLine={false} axisLine={false} className="chart-names" />
          <ReferenceLine x={0} className="chart-zero" />
          <ChartBar dataKey="length" isAnimationActive={false} barSize={26}>
            {rows.map((bar, index) => (
              <Cell key={bar.name} fill={bar.isConstructed ? `url(#${pattern}-${index})` : `var(${bar.colour})`} />
            ))}
            <LabelList dataKey="text" position="right" className="chart-amount" />
          </ChartBar>
        </BarChart>
      </ResponsiveContainer>
    </div>
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
