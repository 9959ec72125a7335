import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { type KnownForbund, ForbundRegistration } from '@samla/forbund/forbund-registration.service.js';
import { ForbundService } from '@samla/forbund/forbund.service.js';
import { ForbundsordningService } from '@samla/forbund/forbundsordning.service.js';
import { MembershipService } from '@samla/forbund/membership.service.js';
import { randomUUID } from 'node:crypto';
import { type AccessContext, refusal, startAccess } from '../access/access-context.js';

describe('Norra Västmanland becomes Västmanland', () => {
  let access: AccessContext;
  let directory: ForbundDirectory;
  let registration: ForbundRegistration;
  beforeAll(async () => {
    access = await startAccess();
    directory = access.get(ForbundDirectory);
    registration = access.get(ForbundRegistration);
  });
  afterAll(() => access.close());

  async function norraVastmanland(): Promise<KnownForbund> {
    const countyId = randomUUID();
    await registration.registerCounty({
      id: countyId,
      slug: `lan-${countyId}`,
      name: 'Västmanlands län',
      isConstructed: true,
    });
    const id = randomUUID();
    const forbund: KnownForbund = {
      id,
      countyId,
      slug: `norra-${id}`,
      organisationNumber: null,
      seat: 'Fagersta',
      state: 'ACTIVE',
      isConstructed: true,
      names: [
        { name: 'Norra Västmanlands Samordningsförbund', validFrom: null, validTo: '2023-12-31' },
        { name: 'Samordningsförbundet Västmanland', validFrom: '2024-01-01', validTo: null },
      ],
    };
    await registration.registerForbund(forbund);
    return forbund;
  }

  async function member(forbundId: string, name: string, validFrom: string | null): Promise<void> {
    const organisationId = randomUUID();
    await registration.registerOrganisation({
      id: organisationId,
      slug: `kommun-${organisationId}`,
      name,
      kind: 'MUNICIPALITY',
      organisationNumber: null,
    });
    await registration.registerMembership({
      forbundId,
      organisationId,
      party: 'MUNICIPALITY',
      share: null,
      validFrom,
      validTo: null,
    });
  }

  it('and is the same tenant under both names', async () => {
    const { id, slug } = await norraVastmanland();
    const before = await directory.forbundBySlug(slug, '2023-12-31');
    const after = await directory.forbundBySlug(slug, '2024-01-01');
    expect(before).toMatchObject({
      id,
      name: 'Norra Västmanlands Samordningsförbund',
      organisationNumber: null,
    });
    expect(after).toEqual({ ...before, name: 'Samordningsförbundet Västmanland' });
    expect((await access.get(ForbundService).namesOf([id])).get(id)).toMatchObject([
      { name: 'Norra Västmanlands Samordningsförbund', validFrom: null, validTo: '2023-12-31' },
      { name: 'Samordningsförbundet Västmanland', validFrom: '2024-01-01', validTo: null },
    ]);
  });

  it('and takes in Västerås on that day', async () => {
    const { id } = await norraVastmanland();
    await member(id, 'Sala kommun', null);
    await member(id, 'Västerås stad', '2024-01-01');
    const on = async (day: string) =>
      (await access.get(MembershipService).membersOf([id], day))
        .get(id)
        ?.map((each) => each.organisationName);
    expect(await on('2005-01-01')).toEqual(['Sala kommun']);
    expect(await on('2023-12-31')).toEqual(['Sala kommun']);
    expect(await on('2024-01-01')).toEqual(['Sala kommun', 'Västerås stad']);
    const [sala] = (await access.get(MembershipService).membersOf([id], '2024-01-01')).get(id) ?? [];
    // No region is a member here, so the kommuner stand for half (5 §).
    expect(sala).toMatchObject({ share: null, partyShare: '0.50', validFrom: null, validTo: null });
  });

  it('and may be registered again without changing', async () => {
    const forbund = await norraVastmanland();
    const before = await directory.forbundById(forbund.id);
    await registration.registerForbund(forbund);
    expect(await directory.forbundById(forbund.id)).toEqual(before);
    expect((await directory.forbundOfCounty(forbund.countyId)).map(({ id }) => id)).toEqual([forbund.id]);
    expect((await access.get(ForbundService).namesOf([forbund.id])).get(forbund.id)).toHaveLength(2);
    expect(
      await refusal(registration.registerForbund({ ...forbund, organisationNumber: '222000-2825' })),
    ).toBe('ORGNR_INVALID');
  });

  it('and its förbundsordning stands as it was adopted', async () => {
    const { id } = await norraVastmanland();
    const ordningar = access.get(ForbundsordningService);
    const version = {
      forbundId: id,
      version: 1,
      validFrom: '2005-09-01',
      title: 'Förbundsordning',
      sha256: null,
      isConstructed: true,
    };
    await ordningar.registerForbundsordning(version);
    await ordningar.registerForbundsordning({ ...version, title: 'Ändrad i efterhand' });
    await ordningar.registerForbundsordning({ ...version, version: 2, validFrom: '2024-01-01' });
    expect((await ordningar.of([id])).get(id)).toEqual([
      { ...version, version: 2, validFrom: '2024-01-01' },
      version,
    ]);
  });

  it('unknown ones are not found', async () => {
    expect(await refusal(directory.forbundBySlug('finns-inte'))).toBe('NOT_FOUND');
    expect(await refusal(directory.forbundById(randomUUID()))).toBe('NOT_FOUND');
    expect(await refusal(directory.countyBySlug('finns-inte'))).toBe('NOT_FOUND');
  });
});
