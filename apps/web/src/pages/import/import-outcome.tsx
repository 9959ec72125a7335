import { useEffect, useRef } from 'react';
import { Notice } from '../../parts/notice.js';
import type { ImportReport } from './import.answers.js';
import { FaultTable } from './fault-table.js';
import { ImportPlan } from './import-plan.js';
import type { ImportState } from './use-import.js';

interface ImportOutcomeProps {
  readonly state: ImportState;
  readonly onBook: () => void;
  readonly onRestart: () => void;
}

/** What the check or the booking came to. */
export function ImportOutcome({ state, onBook, onRestart }: ImportOutcomeProps) {
  const { report, refused, fileName } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (report) heading.current?.focus();
  }, [report]);
  if (refused !== undefined) {
    return (
      <Notice tone="bad" title={`Filen ${fileName ?? ''} kunde inte läsas in`} announce="alert">
        <p>{refused}</p>
      </Notice>
    );
  }
  if (!report) return null;
  return (
    <section aria-labelledby="utfall-rubrik">
      <h2 id="utfall-rubrik" ref={heading} tabIndex={-1}>
        {report.file}
      </h2>
      <Verdict report={report} />
      {report.status === 'REFUSED' ? null : <ImportPlan report={report} />}
      <FaultTable title="Fel i filen" faults={report.faults ?? []} />
      <FaultTable title="Att bedöma" faults={report.warnings} />
      <div className="controls">
        {report.status === 'WOULD_BE_BOOKED' && state.step === 'checked' ? (
          <button type="button" className="button button-main" onClick={onBook}>
            Bokför
          </button>
        ) : null}
        <button type="button" className="button" onClick={onRestart}>
          Välj en annan fil
        </button>
      </div>
    </section>
  );
}

const VERDICTS = {
  WOULD_BE_BOOKED: {
    tone: 'info',
    title: 'Filen går att bokföra',
    text: 'Inget är bokfört ännu. Se igenom och tryck på Bokför.',
  },
  BOOKED: { tone: 'good', title: 'Bokfört', text: 'Hela filen är bokförd.' },
  ALREADY_BOOKED: {
    tone: 'info',
    title: 'Redan bokförd',
    text: 'Samma fil är bokförd tidigare. Inget har ändrats.',
  },
  REFUSED: {
    tone: 'bad',
    title: 'Filen har fel och bokförs inte',
    text: 'Böckerna är orörda. Rätta felen i ekonomisystemet och exportera på nytt.',
  },
} as const;

function Verdict({ report }: { report: ImportReport }) {
  const { tone, title, text } = VERDICTS[report.status];
  return (
    <Notice tone={tone} title={title} announce={report.status === 'REFUSED' ? 'alert' : 'status'}>
      <p>{text}</p>
    </Notice>
  );
}
