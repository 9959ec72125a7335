import { MandateService, type NewMandate } from '@samla/access/mandate.service.js';
import { SessionService } from '@samla/access/session.service.js';
import { Authenticator } from '@samla/platform/auth/authenticator.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import { SYSTEM } from '@samla/platform/tenant-context.js';
import { randomUUID } from 'node:crypto';
import { type AccessContext, PASSWORD, refusal, startAccess } from './access-context.js';

describe('a mandate holds from its first day to its last', () => {
  let access: AccessContext;
  let mandates: MandateService;
  beforeAll(async () => {
    access = await startAccess();
    mandates = access.get(MandateService);
  });
  beforeEach(() => access.clock.set('2024-01-15T11:00:00Z'));
  afterAll(() => access.close());

  async function rolesOf(username: string): Promise<string[]> {
    const { token } = await access.get(SessionService).signIn(username, PASSWORD);
    return (await access.get(Authenticator).authenticate(token)).mandates.map(({ role }) => role);
  }

  it('one that ended yesterday gives nothing today', async () => {
    const forbund = await access.forbund();
    const { username } = await access.user([
      { role: 'FORBUNDSCHEF', forbundId: forbund.id, validTo: '2024-01-14' },
    ]);
    const { token } = await access.get(SessionService).signIn(username, PASSWORD);
    const principal = await access.get(Authenticator).authenticate(token);
    expect(principal.mandates).toEqual([]);
    expect(() => tenantFor(principal, forbund.id, 'READ_BOOKS')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });

  it('by the Swedish day: 23.30 UTC on the last day in summer is the day after', async () => {
    const forbund = await access.forbund();
    const { username } = await access.user([
      { role: 'EKONOM', forbundId: forbund.id, validFrom: '2024-06-01', validTo: '2024-06-30' },
    ]);
    access.clock.set('2024-05-31T21:59:00Z');
    expect(await rolesOf(username)).toEqual([]);
    access.clock.set('2024-05-31T22:00:00Z');
    expect(await rolesOf(username)).toEqual(['EKONOM']);
    access.clock.set('2024-06-30T21:59:00Z');
    expect(await rolesOf(username)).toEqual(['EKONOM']);
    access.clock.set('2024-06-30T23:30:00Z');
    expect(await rolesOf(username)).toEqual([]);
  });

  describe('and is granted', () => {
    const grant = (mandate: Partial<NewMandate>, actor = SYSTEM) =>
      mandates.grant(actor, {
        userId: randomUUID(),
        role: 'EKONOM',
        forbundId: null,
        countyId: null,
        validFrom: '2024-01-01',
        validTo: null,
        idempotencyKey: randomUUID(),
        ...mandate,
      });

    it('once for one key', async () => {
      const forbund = await access.forbund();
      const { id: userId, username } = await access.user();
      const asked = { userId, forbundId: forbund.id, idempotencyKey: randomUUID() };
      const granted = await grant(asked);
      expect(granted).toMatchObject({
        userId,
        role: 'EKONOM',
        forbundId: forbund.id,
        validFrom: '2024-01-01',
        validTo: null,
      });
      expect(await grant(asked)).toEqual(granted);
      expect(await rolesOf(username)).toEqual(['EKONOM']);
      expect(await refusal(grant({ ...asked, role: 'REVISOR' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    });

    it('only where the role belongs', async () => {
      const { id: forbundId, countyId } = await access.forbund();
      const { id: userId } = await access.user();
      expect(await refusal(grant({ userId, role: 'EKONOM', countyId }))).toBe('MANDATE_PLACE');
      expect(await refusal(grant({ userId, role: 'EKONOM', forbundId, countyId }))).toBe('MANDATE_PLACE');
      expect(await refusal(grant({ userId, role: 'LANSPRESIDIUM', forbundId }))).toBe('MANDATE_PLACE');
      expect(await refusal(grant({ userId, role: 'OPERATOR', forbundId }))).toBe('MANDATE_PLACE');
      expect(await grant({ userId, role: 'LANSPRESIDIUM', countyId })).toMatchObject({
        countyId,
        forbundId: null,
      });
    });

    it('never backwards in time, to nobody, in no förbund or to oneself', async () => {
      const { id: forbundId } = await access.forbund();
      const { id: userId } = await access.user();
      expect(await refusal(grant({ userId, forbundId, validTo: '2023-12-31' }))).toBe('MANDATE_PERIOD');
      expect(await refusal(grant({ userId: randomUUID(), forbundId }))).toBe('NOT_FOUND');
      expect(await refusal(grant({ userId, forbundId: randomUUID() }))).toBe('NOT_FOUND');
      expect(
        await refusal(grant({ userId, forbundId }, { kind: 'USER', id: userId, name: 'operator' })),
      ).toBe('OWN_MANDATE');
    });
  });
});
