import type { INestApplicationContext } from '@nestjs/common';
import { generateDemoCounty } from '../demo/demo-county.js';
import { bookFile, describeBooks } from './load-books.js';
import { loadBudgets } from './load-budgets.js';
import { loadContributions } from './load-contributions.js';
import { loadDeadlines } from './load-deadlines.js';
import { loadDocuments } from './load-documents.js';
import { loadEquity } from './load-equity.js';
import { loadForecasts } from './load-forecasts.js';
import { loadCountyDuties, loadGovernance } from './load-governance.js';
import { loadInsatser } from './load-insatser.js';
import { loadPublications } from './load-publications.js';
import { loadRegistry } from './load-registry.js';
import { loadOutcome, loadPlans } from './load-submission.js';
import { loadUsers, openDoors } from './load-users.js';

/** How the demo is loaded; `progress` gets Swedish lines, one for each step. */
export interface DemoLoad {
  readonly progress: (line: string) => void;
  /** False on a server: then nobody can sign in as a demo user. */
  readonly withPasswords: boolean;
}

/**
 * Loads the demo county through the services that people use: registry, users, books, publications, hand-in and
 * approval; the sign-ins are opened last. Every step finds out what is done already, so that a load that was cut off is completed by another.
 */
export async function loadDemoCounty(
  services: INestApplicationContext,
  { progress, withPasswords }: DemoLoad,
): Promise<void> {
  progress('  Skapar demolänets böcker …');
  const demo = generateDemoCounty();
  await loadRegistry(services, demo);
  await loadUsers(services, demo);
  progress(
    `  Lade upp ${demo.forbund.length} förbund och ${demo.organisations.length} medlemsorganisationer`,
  );
  for (const { slug } of demo.forbund) {
    await describeBooks(services, demo, slug);
    await loadPublications(services, demo, slug);
    await loadBudgets(services, slug);
    await loadContributions(services, slug);
    await loadEquity(services, slug);
    await loadInsatser(services, slug);
    await loadGovernance(services, slug);
    await loadDocuments(services, slug);
  }
  for (const [index, file] of demo.files.entries()) {
    await bookFile(services, file);
    await loadOutcome(services, file.forbundSlug, file.year);
    progress(`  ${index + 1}/${demo.files.length} ${file.fileName}: bokförd, inlämnad och godkänd`);
  }
  await loadCountyDuties(services);
  await loadDeadlines(services);
  // A forecast is made of the books.
  for (const { slug } of demo.forbund) {
    await loadForecasts(services, slug);
    await loadPlans(services, slug);
  }
  await openDoors(services, demo, withPasswords);
  progress('Demolänet är upplagt.');
}
