import { useState } from 'react';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { monthName } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import type { ChoosableDecision, Duty, DutyPlace, DutyReminder } from './duties.answers.js';
import { reopen } from './change-duty.js';
import type { DutyWritten } from './duty-changes.queries.js';
import { DoneDialog, NotApplicableDialog } from './duty-dialogs.js';
import { lateText } from './duty-labels.js';
import { DutyList, type DutyWork } from './duty-list.js';
import { LocalDutyDialog } from './local-duty-dialog.js';
import { Reminders } from './reminders.js';
import { YearWheel } from './year-wheel.js';

interface YearViewProps {
  readonly place: DutyPlace;
  readonly year: number;
  readonly duties: readonly Duty[];
  readonly reminders: readonly DutyReminder[];
  readonly decisions: readonly ChoosableDecision[];
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

type Doing = { readonly work: DutyWork | 'ADD'; readonly duty?: Duty };

/** A year of duties: a picture, what is late first, and the rest month by month. */
export function YearView({ place, year, duties, reminders, decisions, mayWrite, onChanged }: YearViewProps) {
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState<string>();
  const keyOf = useKey();
  const finish = ({ duty: { title } }: DutyWritten) => {
    setDoing(undefined);
    setDone(`Sparat: ${title}`);
    onChanged();
  };
  const reopening = useAction<DutyWritten>(finish);
  const begin = (work: DutyWork | 'ADD', duty?: Duty) => {
    setDone(undefined);
    if (work !== 'REOPEN' || !duty) return setDoing(duty ? { work, duty } : { work });
    const told = { dutyKey: duty.key, year: duty.year };
    const wish = `${JSON.stringify(told)} ${duty.history.length}`;
    return void reopening.run(() => reopen(place, { ...told, idempotencyKey: keyOf(wish) }));
  };
  const late = duties.filter(({ status }) => status === 'LATE');
  const close = () => setDoing(undefined);
  const shared = { onWork: mayWrite ? begin : undefined, mayReopen: place.kind === 'FORBUND' };
  return (
    <>
      {mayWrite ? (
        <div className="controls no-print">
          <button type="button" className="button" onClick={() => begin('ADD')}>
            Lägg till …
          </button>
        </div>
      ) : null}
      {done ? <Notice tone="good" title={done} announce="status" /> : null}
      {reopening.refused ? <Notice tone="bad" title={reopening.refused} announce="alert" /> : null}
      {duties.length === 0 ? (
        <p>Inget är upplagt för {year}.</p>
      ) : (
        <>
          <p>{lateText(late.length)}</p>
          {late.length > 0 ? <DutyList caption="Försenat" duties={late} {...shared} /> : null}
          <YearWheel duties={duties} year={year} />
          <Reminders reminders={reminders} />
          {byMonth(duties).map(({ month, own }) => (
            <DutyList key={month} caption={`${capital(monthName(month))} ${year}`} duties={own} {...shared} />
          ))}
        </>
      )}
      {doing?.work === 'ADD' ? (
        <LocalDutyDialog place={place} year={year} onDone={finish} onClose={close} />
      ) : null}
      {doing?.work === 'DONE' && doing.duty ? (
        <DoneDialog place={place} duty={doing.duty} decisions={decisions} onDone={finish} onClose={close} />
      ) : null}
      {doing?.work === 'NOT_APPLICABLE' && doing.duty ? (
        <NotApplicableDialog place={place} duty={doing.duty} onDone={finish} onClose={close} />
      ) : null}
    </>
  );
}

function byMonth(duties: readonly Duty[]): { readonly month: number; readonly own: readonly Duty[] }[] {
  return Array.from({ length: 12 }, (_, index) => index + 1)
    .map((month) => ({
      month,
      own: duties.filter(({ nominal }) => Number.parseInt(nominal.slice(5, 7), 10) === month),
    }))
    .filter(({ own }) => own.length > 0);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
