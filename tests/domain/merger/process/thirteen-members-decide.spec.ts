import { DomainError } from '@samla/domain/errors/domain-error.js';
import { appealEndsOn, finalFrom } from '@samla/domain/merger/process/appeal.js';
import {
  assertDecision,
  decisionStatus,
  type MemberDecision,
} from '@samla/domain/merger/process/member-decisions.js';
import type { MergerFacts } from '@samla/domain/merger/process/merger-facts.js';
import { type MergerEvent, advanceMerger } from '@samla/domain/merger/process/merger-transitions.js';
import type { MergerState } from '@samla/domain/merger/process/merger-states.js';
import type { Missing } from '@samla/domain/merger/process/refusal.js';
import { Money } from '@samla/domain/money/money.js';
import { MEMBERS, mergerFacts, VERSION, yes } from './merger-case.js';

const SENT = { version: VERSION, sentOn: '2023-01-10' };

/** What a refusal says, as `G1 NO fk`; empty where there is none. */
function refusal(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== 'MERGER_GUARD') return [error.code];
    const { missing } = error.details as { missing: Missing[] };
    return missing.map(({ guard, code, subject }) => [guard, code, ...(subject ? [subject] : [])].join(' '));
  }
}

const refused = (state: MergerState, event: MergerEvent, changes: Partial<MergerFacts>) =>
  refusal(() => advanceMerger(state, event, mergerFacts(changes)));

const replaced = (decision: MemberDecision): MemberDecision[] => [
  ...MEMBERS.filter(({ key }) => key !== decision.member).map(({ key }) => yes(key)),
  decision,
];

describe('a merger of thirteen members', () => {
  it('goes from intent to completed when everything is in order', () => {
    const way: [MergerEvent, MergerState][] = [
      ['PROPOSE', 'PROPOSAL'],
      ['SEND_OUT', 'SENT_OUT'],
      ['RECEIVE_DECISION', 'MEMBER_DECISIONS'],
      ['CONCLUDE', 'DECIDED'],
      ['GAIN_FORCE', 'LEGAL_FORCE'],
      ['PREPARE', 'PREPARATION'],
      ['ENTER_FORCE', 'IN_FORCE'],
      ['WIND_UP', 'WINDING_UP'],
    ];
    let state: MergerState = 'INTENT';
    for (const [event, to] of way) expect((state = advanceMerger(state, event, mergerFacts()))).toBe(to);
    expect(refused(state, 'COMPLETE', {})).toEqual([
      'ORDER NOT_DISSOLVED vasteras',
      'ORDER NOT_DISSOLVED vastra-malardalen',
    ]);
    const ceasing = mergerFacts().ceasing.map((each) => ({ ...each, state: 'DISSOLVED' }) as const);
    expect(advanceMerger(state, 'COMPLETE', mergerFacts({ ceasing }))).toBe('COMPLETED');
  });

  it.each([
    ['a no', { answer: 'NO' }, 'G1 NO Sala'],
    ['an amended text', { answer: 'AMENDED' }, 'G1 AMENDED Sala'],
    ['another version', { version: 'b'.repeat(64) }, 'G1 OTHER_VERSION Sala'],
    ['an upheld appeal', { appeal: 'UPHELD' }, 'G1 ANNULLED Sala'],
  ] as const)('is stopped by %s of one of them', (_name, changes, told) => {
    expect(refused('MEMBER_DECISIONS', 'CONCLUDE', { decisions: replaced(yes('Sala', changes)) })).toEqual([
      told,
    ]);
  });

  it('tells every member that has not decided, by name and in Swedish', () => {
    const decisions = MEMBERS.slice(2).map(({ key }) => yes(key));
    expect(refused('MEMBER_DECISIONS', 'CONCLUDE', { decisions })).toEqual([
      'G1 NOT_YET fk',
      'G1 NOT_YET af',
    ]);
    expect(() => advanceMerger('MEMBER_DECISIONS', 'CONCLUDE', mergerFacts({ decisions }))).toThrow(
      'Försäkringskassan har inte beslutat. Arbetsförmedlingen har inte beslutat.',
    );
  });

  it('a later yes of the same member counts, and the no stays on record', () => {
    const decisions = [yes('Sala', { answer: 'NO' }), ...MEMBERS.map(({ key }) => yes(key))];
    expect(refused('MEMBER_DECISIONS', 'CONCLUDE', { decisions })).toEqual([]);
    expect(refused('MEMBER_DECISIONS', 'CONCLUDE', { decisions: [...decisions].reverse() })).toEqual([
      'G1 NO Sala',
    ]);
  });

  it('waits three weeks from the notice, over Easter one working day more, and no longer than that', () => {
    // 21 days after 2023-03-17 is Good Friday, and the Monday after Easter is a holiday too.
    expect(appealEndsOn('2023-03-17')).toBe('2023-04-11');
    expect(finalFrom('2023-03-21')).toBe('2023-04-12');
    expect(refused('DECIDED', 'GAIN_FORCE', { today: '2023-04-12' })).toEqual([]);
    const early = refused('DECIDED', 'GAIN_FORCE', { today: '2023-04-11' });
    expect(early).toHaveLength(11);
    expect(early[0]).toBe('G2 APPEAL_WINDOW region');
    expect(refused('DECIDED', 'GAIN_FORCE', { today: '2023-04-11', awaitsLegalForce: false })).toEqual([]);
  });

  it('waits for a notice and for an open appeal', () => {
    expect(
      refused('DECIDED', 'GAIN_FORCE', { decisions: replaced(yes('Sala', { publishedOn: null })) }),
    ).toEqual(['G2 NOT_PUBLISHED Sala']);
    expect(
      refused('DECIDED', 'GAIN_FORCE', { decisions: replaced(yes('Sala', { appeal: 'OPEN' })) }),
    ).toEqual(['G2 APPEALED Sala']);
    expect(
      refused('DECIDED', 'GAIN_FORCE', { decisions: replaced(yes('Sala', { appeal: 'DISMISSED' })) }),
    ).toEqual([]);
  });

  it('the state agencies are final when they decide; a kommun is not', () => {
    const status = (key: string, today: string) =>
      decisionStatus(
        yes(key),
        MEMBERS.find((member) => member.key === key)!,
        VERSION,
        today,
      );
    expect(status('fk', '2023-03-20')).toBe('FINAL');
    expect(status('Sala', '2023-03-25')).toBe('APPEAL_WINDOW');
    expect(status('Sala', '2023-04-12')).toBe('FINAL');
  });

  it.each([
    [{ budget: null }, 'G7 NO_BUDGET'],
    [{ budget: { samradOn: null } }, 'G7 NO_SAMRAD'],
    [{ budget: { samradOn: '2023-11-25' } }, 'G7 SAMRAD_AFTER'],
    [{ budget: { isPublic: false } }, 'G7 NOT_PUBLIC'],
    [{ budget: { decidedOn: '2023-12-01' } }, 'G7 LATE'],
    [{ budget: { body: 'INTERIM_BOARD' } }, 'BODY NOT_BINDING'],
    [{ budget: { body: 'COUNTY_PRESIDIUM' } }, 'BODY NOT_BINDING'],
    [{ budget: { forYear: 2023 } }, 'G7 NO_BUDGET'],
  ] as const)('the budget stops it: %j', ({ budget }, told) => {
    const whole = mergerFacts().budget!;
    expect(refused('PREPARATION', 'ENTER_FORCE', { budget: budget && { ...whole, ...budget } })).toEqual([
      told,
    ]);
  });

  it('a late budget goes with its reason, as in 2022', () => {
    const budget = { ...mergerFacts().budget!, decidedOn: '2023-12-09', lateReason: 'Mötet flyttades.' };
    expect(refused('PREPARATION', 'ENTER_FORCE', { budget })).toEqual([]);
  });

  it('members, shares, board, revisorer and the day are asked for on the day in force', () => {
    const ask = (changes: Partial<MergerFacts>) => refused('PREPARATION', 'ENTER_FORCE', changes);
    expect(ask({ today: '2023-12-31' })).toEqual(['DAY NOT_YET']);
    expect(ask({ members: MEMBERS.filter(({ key }) => key !== 'af') })).toEqual([
      'G3 PARTY_MISSING EMPLOYMENT_SERVICE',
    ]);
    expect(ask({ members: MEMBERS.filter(({ kind }) => kind !== 'REGION') })).toContain(
      'G3 PARTY_MISSING REGION',
    );
    const contributions = mergerFacts().contributions.map((each) =>
      each.member === 'fk' ? { ...each, amount: Money.parse('300') } : each,
    );
    expect(ask({ contributions })[0]).toBe('G4 SHARE_WRONG STATE');
    expect(ask({ board: mergerFacts().board.slice(1) })).toEqual(['G5 NO_SEAT fk']);
    expect(ask({ withoutRevisor: ['region'] })).toEqual(['G5 NO_REVISOR region']);
    expect(
      ask({ decisions: replaced(yes('Sala', { decidedOn: '2024-01-02', publishedOn: null })) }),
    ).toContain('DAY DECIDED_AFTER Sala');
  });

  it('an event out of order is refused with those that are possible', () => {
    expect(() => advanceMerger('PROPOSAL', 'ENTER_FORCE', mergerFacts())).toThrow(
      'Förbundsordningen träder i kraft: det går inte när sammanslagningen är i läget Förslag.',
    );
    expect(refused('IN_FORCE', 'CANCEL', {})).toEqual(['MERGER_STATE']);
    expect(refused('COMPLETED', 'REDO', {})).toEqual(['MERGER_STATE']);
  });
});

describe('a decision that is recorded', () => {
  const recorded = (changes: Partial<MemberDecision>, today = '2023-04-01') =>
    refusal(() => assertDecision(yes('Sala', changes), MEMBERS, SENT, today));

  it('is of a member, on the sent text, of a day that has come', () => {
    expect(recorded({})).toEqual([]);
    expect(recorded({ member: 'Heby' })).toEqual(['G1 NOT_A_MEMBER Heby']);
    expect(recorded({ version: 'b'.repeat(64) })).toEqual(['G1 OTHER_VERSION Sala']);
    expect(recorded({ decidedOn: '2023-01-09' })).toEqual(['G1 DAY_IMPOSSIBLE Sala']);
    expect(recorded({ decidedOn: '2023-04-02' })).toContain('G1 DAY_IMPOSSIBLE Sala');
    expect(recorded({ publishedOn: '2023-03-19' })).toEqual(['G1 NOTICE_IMPOSSIBLE Sala']);
  });

  it('without whoever was in conflict of interest', () => {
    const conflict = { functionOf: 'ledamot i förbundets styrelse', steppedOut: false };
    expect(recorded({ conflicts: [conflict] })).toEqual(['CONFLICT CONFLICT_OF_INTEREST Sala']);
    expect(recorded({ conflicts: [{ ...conflict, steppedOut: true }] })).toEqual([]);
  });
});
