import type { INestApplicationContext } from '@nestjs/common';
import { demoId } from '@samla/domain/identity/demo-id.js';
import { Money } from '@samla/domain/money/money.js';
import { EquitySettingService } from '@samla/equity/equity-setting.service.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import { DEMO_EQUITY_GOALS } from '../demo/equity/equity-goals.js';
import { DEMO_EQUITY } from '../demo/equity/published-equity.js';
import { demoActor, ids } from './demo-ids.js';

/** Registers the equity that a förbund has published, and its goals. */
export async function loadEquity(services: INestApplicationContext, slug: string): Promise<void> {
  const settings = services.get(EquitySettingService, { strict: false });
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  const published = DEMO_EQUITY.filter(({ forbund }) => forbund === slug);
  await settings.registerPublished(
    context,
    published.map(({ year, result, closing, document, place }) => ({
      ...{ year, document, place, isConstructed: false },
      result: result === null ? null : Money.parse(result),
      closing: closing === null ? null : Money.parse(closing),
    })),
  );
  for (const { slug: goal, forbund: _, amount, ...facts } of DEMO_EQUITY_GOALS.filter(
    ({ forbund }) => forbund === slug,
  )) {
    await settings.setGoal(
      context,
      {
        ...facts,
        id: demoId('equity-goal', goal),
        amount: amount === null ? null : Money.parse(amount),
        replaces: null,
        isConstructed: false,
      },
      `demo-goal-${goal}`,
    );
  }
}
