import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDay } from '../../parts/format-date.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { BudgetVersion, Decision } from './budget.answers.js';

/** What a version rests on: phase, decision, samråd and document. */
export function VersionFacts({ version }: { version: BudgetVersion }) {
  const { phaseName, isDraft, isInForce, decision, samradOn, document, place, createdBy } = version;
  return (
    <p className="facts">
      <StatusMark tone={isInForce ? 'good' : 'quiet'}>
        {isInForce ? `${phaseName}, gäller` : phaseName}
      </StatusMark>
      <span>{decision ? decisionText(decision) : isDraft ? 'Utkast, inte beslutat' : 'Utan beslut'}</span>
      <span>{samradOn === null ? 'Samråd inte noterat' : `Samråd ${formatDay(samradOn)}`}</span>
      <span>
        {document === '' ? `Upprättad här av ${createdBy}` : [document, place].filter(Boolean).join(', ')}
      </span>
      {version.isConstructed ? <ConstructedMark /> : null}
    </p>
  );
}

/** A decision in words: who, when and which paragraph. */
export function decisionText({ bodyName, decidedOn, paragraph }: Decision): string {
  return `Beslut ${formatDay(decidedOn)}, ${bodyName.toLowerCase()}${paragraph === '' ? '' : `, § ${paragraph.replace(/^§\s*/, '')}`}`;
}
