import { useState } from 'react';
import { Notice } from '../../parts/notice.js';
import { useChosen } from '../../parts/use-chosen.js';
import type { BudgetForbund, BudgetVersion } from './budget.answers.js';
import type { BudgetWritten } from './budget.mutations.js';
import { BudgetImport } from './budget-import.js';
import { CopyDialog } from './copy-dialog.js';
import { DecideDialog } from './decide-dialog.js';
import { LineEditor } from './line-editor.js';
import { NewDraftDialog } from './new-draft-dialog.js';
import { ProposeDialog } from './propose-dialog.js';

interface BudgetActionsProps {
  readonly forbund: BudgetForbund;
  readonly year: number;
  readonly version: BudgetVersion | undefined;
  readonly may: { readonly write: boolean; readonly decide: boolean };
  /** Something was written that is shown already. */
  readonly onChanged: () => void;
  /** Leads to a version of a year. */
  readonly onShow: (id: string, year: number) => void;
}

type Doing = 'DRAFT' | 'COPY' | 'EDIT' | 'DECIDE' | 'PROPOSE' | 'IMPORT';

/** What the reader's roles allow with the budgets of the year and the version that is shown. */
export function BudgetActions(props: BudgetActionsProps) {
  const { forbund, year, version, may, onChanged, onShow } = props;
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState<string>();
  const others = forbund.budgets.filter(({ id }) => id !== version?.id);
  const begin = (what: Doing) => {
    setDone(undefined);
    setDoing(what);
  };
  const finish = (words: string) => (written?: BudgetWritten) => {
    setDoing(undefined);
    setDone(words);
    onChanged();
    if (written) onShow(written.budget.id, written.budget.year);
  };
  return (
    <>
      <Buttons version={version} may={may} others={others} onBegin={begin} />
      {done === undefined ? null : <Notice tone="good" title={done} announce="status" />}
      {doing === 'DRAFT' ? (
        <NewDraftDialog
          forbundId={forbund.id}
          year={year}
          onDone={finish('Utkastet är upplagt.')}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
      {doing === 'IMPORT' ? (
        <BudgetImport
          forbund={forbund}
          year={year}
          onDone={finish('Filen är inläst som utkast.')}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
      {version && doing ? (
        <OfVersion
          doing={doing}
          forbund={forbund}
          version={version}
          finish={finish}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
    </>
  );
}

interface ButtonsProps {
  readonly version: BudgetVersion | undefined;
  readonly may: BudgetActionsProps['may'];
  readonly others: readonly BudgetVersion[];
  readonly onBegin: (what: Doing) => void;
}

function Buttons({ version, may, others, onBegin: begin }: ButtonsProps) {
  const { choose } = useChosen();
  const isBudget = version !== undefined && version.phase !== 'FORECAST';
  const buttons: readonly (readonly [shown: boolean, label: string, what: () => void])[] = [
    [
      version !== undefined && others.length > 0,
      'Jämför versioner',
      () => choose({ jamfor: others[0]?.id ?? null }),
    ],
    [may.write && isBudget && version.isDraft, 'Redigera raderna', () => begin('EDIT')],
    [may.decide && isBudget && version.isDraft, 'Besluta …', () => begin('DECIDE')],
    [may.write && isBudget, 'Ny version …', () => begin('COPY')],
    [may.write, 'Nytt utkast …', () => begin('DRAFT')],
    [may.write, 'Läs in en fil …', () => begin('IMPORT')],
    [
      may.write && isBudget && version.lines.length > 0,
      'Ta med till länsförbundet …',
      () => begin('PROPOSE'),
    ],
  ];
  return (
    <div className="controls no-print" role="group" aria-label="Vad du kan göra">
      {buttons.map(([shown, label, what]) =>
        shown ? (
          <button key={label} type="button" className="button" onClick={what}>
            {label}
          </button>
        ) : null,
      )}
    </div>
  );
}

interface OfVersionProps {
  readonly doing: Doing;
  readonly forbund: BudgetForbund;
  readonly version: BudgetVersion;
  readonly finish: (words: string) => (written?: BudgetWritten) => void;
  readonly onClose: () => void;
}

function OfVersion({ doing, forbund, version, finish, onClose }: OfVersionProps) {
  const forbundId = forbund.id;
  switch (doing) {
    case 'COPY':
      return (
        <CopyDialog
          forbundId={forbundId}
          version={version}
          onDone={finish('Kopian är upplagd som utkast.')}
          onClose={onClose}
        />
      );
    case 'DECIDE':
      return (
        <DecideDialog
          forbund={forbund}
          version={version}
          onDone={finish('Versionen är bunden till beslutet.')}
          onClose={onClose}
        />
      );
    case 'PROPOSE':
      return (
        <ProposeDialog
          forbundId={forbundId}
          version={version}
          onDone={finish('Märkena är sparade.')}
          onClose={onClose}
        />
      );
    case 'EDIT':
      return (
        <LineEditor
          forbundId={forbundId}
          version={version}
          onSaved={() => finish('Raderna är sparade.')()}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}
