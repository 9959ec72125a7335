import { periodLabel } from '../../parts/format-date.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import type { Chosen } from '../../parts/use-chosen.js';
import { YearChoice } from '../../parts/year-choice.js';
import { PageHeading } from '../../shell/page-heading.js';

interface DifferenceControlsProps {
  readonly place: string;
  readonly year: number | undefined;
  readonly years: readonly number[];
  readonly chosen: Chosen;
  readonly lead: string;
}

/** The heading of a page of differences, with year and period. */
export function DifferenceControls({ place, year, years, chosen, lead }: DifferenceControlsProps) {
  const { toPeriod, choose } = chosen;
  return (
    <>
      <PageHeading
        title={`Differenser i mellanhavanden ${year ?? ''}`.trim()}
        eyebrow={`${place}, ${periodLabel(toPeriod)}`}
      >
        <p className="lead">{lead}</p>
      </PageHeading>
      <div className="controls no-print" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar })} />
        <PeriodChoice toPeriod={toPeriod} onChoose={(till) => choose({ till: till === 12 ? null : till })} />
        <OreChoice />
      </div>
    </>
  );
}
