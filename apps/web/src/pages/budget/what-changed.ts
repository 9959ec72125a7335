import type { BudgetLine } from './budget.answers.js';

/** What differs in a line whose amount does not, in words: everything that does, the name first. */
export function whatChanged(before: BudgetLine, after: BudgetLine): string {
  const differs = (told: (line: BudgetLine) => unknown): boolean =>
    JSON.stringify(told(before)) !== JSON.stringify(told(after));
  const found = [
    ...(differs(({ label }) => label) ? [`nytt namn, förut ${before.label}`] : []),
    ...(differs(({ groupKey }) => groupKey) ? [`flyttad från ${before.groupLabel}`] : []),
    ...(differs(({ account }) => account) ? ['annat konto'] : []),
    ...(differs(({ insats }) => insats) ? ['annan insats'] : []),
    ...(differs(({ costCentre }) => costCentre) ? ['annat kostnadsställe'] : []),
    ...(differs(({ months }) => months?.map(({ exact }) => exact) ?? null) ? ['annan periodisering'] : []),
    ...(differs(({ takenAlong }) => takenAlong) ? [markText(after)] : []),
    ...(before.takenAlong && after.takenAlong && differs(({ proposedBy }) => proposedBy)
      ? ['föreslagen för länsförbundet av någon annan']
      : []),
    ...(differs(({ note }) => note) ? ['annan anteckning'] : []),
  ];
  const text = found.length === 0 ? 'ändrade uppgifter' : found.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function markText({ takenAlong }: BudgetLine): string {
  return takenAlong ? 'märkt för länsförbundet' : 'märket för länsförbundet borttaget';
}
