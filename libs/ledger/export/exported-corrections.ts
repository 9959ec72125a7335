import type { ExportedCorrection } from '@samla/domain/journal-export/exported-books.js';
import { Money } from '@samla/domain/money/money.js';
import type { PlannedCorrection } from '@samla/domain/sie/plan.js';
import type { ExportedObjects } from './exported-objects.js';

/** The history of an entry as an export tells it, from the JSON in which it is kept. */
export function correctionsOf(json: string, objects: ExportedObjects): ExportedCorrection[] {
  const kept = JSON.parse(json) as readonly PlannedCorrection[];
  return kept.map(({ kind, account, amount, text = '', date = '', ...own }) => ({
    kind,
    account,
    ore: Money.parse(amount).ore,
    objects: objects.ofRow({
      counterparty: own.counterparty ?? '',
      insats: own.insats ?? '',
      costCentre: own.costCentre ?? '',
      otherObjects: own.otherObjects ?? '',
    }),
    text,
    date,
  }));
}
