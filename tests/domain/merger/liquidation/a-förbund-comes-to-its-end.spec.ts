import { DomainError } from '@samla/domain/errors/domain-error.js';
import { mayReadIn, mayWriteIn } from '@samla/domain/merger/liquidation/access-after.js';
import { CHECKLIST_KEYS, openItems } from '@samla/domain/merger/liquidation/checklist.js';
import type { ClosingFacts } from '@samla/domain/merger/liquidation/closing-facts.js';
import { closingRules } from '@samla/domain/merger/liquidation/closing-rules.js';
import { CLOSING_STATE_NAMES, type ClosingState } from '@samla/domain/merger/liquidation/closing-states.js';
import { advanceClosing, type ClosingEvent } from '@samla/domain/merger/liquidation/closing-transitions.js';
import { exitTakesEffect, forcedClosing } from '@samla/domain/merger/liquidation/closing-trigger.js';
import { dischargeMissing, yearsToTry } from '@samla/domain/merger/liquidation/discharge.js';
import { assertDisposition, routeInForce } from '@samla/domain/merger/liquidation/disposition.js';
import { finalAccountText } from '@samla/domain/merger/liquidation/final-account-text.js';
import { assertMayCommit, assertMayPost, postingVerdict } from '@samla/domain/merger/liquidation/postings.js';
import { dissolvedOn } from '@samla/domain/merger/liquidation/service.js';
import type { Missing } from '@samla/domain/merger/process/refusal.js';
import { Money } from '@samla/domain/money/money.js';
import { MEMBERS } from '../process/merger-case.js';
import { ACCOUNT, closingFacts } from './closing-case.js';

function told(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { missing } = error.details as { missing?: Missing[] };
    return missing
      ? missing.map(({ guard, code, subject }) => [guard, code, subject ?? ''].join(' ').trim())
      : [error.code];
  }
}
const asked = (state: ClosingState, event: ClosingEvent, changes: Partial<ClosingFacts>) =>
  told(() => advanceClosing(state, event, closingFacts(4, changes)));
const kr = (text: string): Money => Money.parse(text);
const whole = closingFacts(4);

describe('a förbund with everything done', () => {
  it('comes to its end state by state', () => {
    const before = { netAssets: kr('400000') };
    expect(advanceClosing('ACTIVE', 'DECIDE_CLOSING', whole)).toBe('CLOSING_DECIDED');
    expect(advanceClosing('CLOSING_DECIDED', 'OPEN', whole)).toBe('IN_LIQUIDATION');
    expect(advanceClosing('IN_LIQUIDATION', 'SETTLE', whole)).toBe('DEBTS_SETTLED');
    expect(advanceClosing('DEBTS_SETTLED', 'DISTRIBUTE', closingFacts(4, before))).toBe('DISTRIBUTED');
    expect(advanceClosing('DISTRIBUTED', 'MAKE_FINAL_ACCOUNT', whole)).toBe('FINAL_ACCOUNT_DONE');
    expect(advanceClosing('FINAL_ACCOUNT_DONE', 'SERVE', whole)).toBe('BEING_SERVED');
    expect(advanceClosing('BEING_SERVED', 'DISSOLVE', whole)).toBe('DISSOLVED');
  });

  it('is dissolved on the day of the last service, and before that not at all', () => {
    expect(dissolvedOn(whole.members, whole.services, ACCOUNT)).toBe('2024-09-13');
    expect(dissolvedOn(whole.members, whole.services.slice(1), ACCOUNT)).toBeNull();
    expect(dissolvedOn(whole.members, whole.services, 'another account')).toBeNull();
    expect(asked('BEING_SERVED', 'DISSOLVE', { services: whole.services.slice(1) })).toEqual([
      'G13 NOT_SERVED m0',
    ]);
  });
});

describe('what is missing is told', () => {
  it.each([
    ['CLOSING_DECIDED', 'OPEN', { today: '2023-12-31' }, 'DAY NOT_YET'],
    ['CLOSING_DECIDED', 'OPEN', { merger: 'PREPARATION' }, 'ORDER MERGER_NOT_IN_FORCE'],
    ['ACTIVE', 'DECIDE_CLOSING', { trigger: null }, 'G17 NO_REASON'],
    ['DISTRIBUTED', 'MAKE_FINAL_ACCOUNT', { netAssets: Money.parse('0.01') }, 'G11 SOMETHING_LEFT'],
    ['DISTRIBUTED', 'MAKE_FINAL_ACCOUNT', { annualReports: [] }, 'G8 NO_REPORT 2023'],
    ['DISTRIBUTED', 'MAKE_FINAL_ACCOUNT', { books: 'changed' }, 'G12 STALE'],
    ['DISTRIBUTED', 'MAKE_FINAL_ACCOUNT', { finalAccount: null }, 'G12 NO_FINAL_ACCOUNT'],
    ['FINAL_ACCOUNT_DONE', 'SERVE', { discharges: whole.discharges.slice(1) }, 'G14 NOT_TRIED m0'],
  ] as const)('%s, %s: %j', (state, event, changes, answer) => {
    expect(asked(state, event, changes)).toContain(answer);
  });

  it('debts paid or secured, claims settled; security only where the förbundsordning takes it', () => {
    const debt = { key: 'arvoden', label: 'arvoden', amount: kr('12000'), securedBy: null };
    const settle = (changes: Partial<ClosingFacts>) => asked('IN_LIQUIDATION', 'SETTLE', changes);
    expect(settle({ debts: [debt], claims: [debt] })).toEqual([
      'G11 DEBT_OPEN arvoden',
      'G11 CLAIM_OPEN arvoden',
    ]);
    const secured = { debts: [{ ...debt, securedBy: 'Spärrat konto' }] };
    expect(settle(secured)).toEqual([]);
    const rules = closingRules({ acceptsSecurity: { value: false, basis: 'Förbundsordningen § 16' } });
    expect(rules.acceptsSecurity).toMatchObject({
      standing: 'FORBUNDSORDNING',
      basis: 'Förbundsordningen § 16',
    });
    expect(settle({ ...secured, rules })).toEqual(['G11 DEBT_OPEN arvoden']);
    expect(settle({ netAssets: kr('-1') })).toEqual(['G11 EQUITY_NEGATIVE']);
  });

  it('rules of a förbundsordning replace the template, and the rest of the template stands', () => {
    const rules = closingRules({ dischargeBeforeService: { value: false, basis: 'Förbundsordningen § 17' } });
    expect(asked('FINAL_ACCOUNT_DONE', 'SERVE', { discharges: [], rules })).toEqual([]);
    expect(asked('FINAL_ACCOUNT_DONE', 'SERVE', { checklist: [], rules })).toContain(
      'G15 CHECKLIST_OPEN ARCHIVE',
    );
  });
});

describe('what is left', () => {
  const decided = { route: 'TRANSFER', decidedOn: '2023-03-20', notAgreed: [] } as const;

  it('goes where the members decided before the opening; else to them by what they contributed', () => {
    expect(told(() => assertDisposition('CLOSING_DECIDED', decided))).toEqual([]);
    expect(told(() => assertDisposition('IN_LIQUIDATION', decided))).toEqual(['G9 TOO_LATE']);
    expect(told(() => assertDisposition('ACTIVE', { ...decided, notAgreed: ['Köping'] }))).toEqual([
      'G9 NOT_AGREED Köping',
    ]);
    expect(routeInForce(decided, '2024-01-01')).toBe('TRANSFER');
    expect(routeInForce({ ...decided, decidedOn: '2024-01-02' }, '2024-01-01')).toBe('DISTRIBUTE');
    expect(routeInForce(null, '2024-01-01')).toBe('DISTRIBUTE');
  });

  it('another way, another sum or less received than sent is refused', () => {
    const share = (changes: Partial<ClosingFacts>) =>
      asked('DEBTS_SETTLED', 'DISTRIBUTE', { netAssets: kr('400000'), ...changes });
    expect(share({})).toEqual([]);
    expect(share({ disposition: null })).toEqual(['G9 WRONG_ROUTE']);
    expect(share({ distribution: null })).toEqual(['G11 NO_DISTRIBUTION']);
    expect(share({ netAssets: kr('400000.01') })).toEqual(['G11 SUM_DIFFERS', 'G11 NOT_RECEIVED']);
  });
});

describe('books of a förbund in liquidation', () => {
  const posting = {
    entry: 'A 1',
    entryDate: '2024-02-01',
    kind: 'OTHER',
    amount: kr('1'),
    reason: null,
  } as const;

  it('take in what happened; a posting outside winding-up has its reason or stops the final account', () => {
    expect(postingVerdict(posting, '2024-01-01')).toBe('NEEDS_REASON');
    expect(postingVerdict({ ...posting, reason: 'Fel konto' }, '2024-01-01')).toBe('EXPLAINED');
    expect(postingVerdict({ ...posting, kind: 'PAY_DEBT' }, '2024-01-01')).toBe('WINDING_UP');
    expect(postingVerdict({ ...posting, entryDate: '2023-12-31' }, '2024-01-01')).toBe('BEFORE_OPENING');
    expect(asked('DISTRIBUTED', 'MAKE_FINAL_ACCOUNT', { postings: [posting] })).toEqual([
      'G10 POSTING_UNEXPLAINED A 1',
    ]);
    for (const state of CLOSING_STATE_NAMES)
      expect(told(() => assertMayPost(state))).toEqual(state === 'DISSOLVED' ? ['G16 DISSOLVED'] : []);
  });

  it('take no new commitments, and before that none that outlasts the closing', () => {
    const commit = (state: ClosingState, until: string | null) =>
      told(() => assertMayCommit(state, { kind: 'INSATS_GRANT', until }, '2024-01-01'));
    expect(commit('ACTIVE', null)).toEqual([]);
    expect(commit('CLOSING_DECIDED', '2023-12-31')).toEqual([]);
    expect(commit('CLOSING_DECIDED', null)).toEqual(['G10 OUTLASTS_CLOSING INSATS_GRANT']);
    expect(commit('CLOSING_DECIDED', '2024-01-02')).toEqual(['G10 OUTLASTS_CLOSING INSATS_GRANT']);
    for (const state of CLOSING_STATE_NAMES.slice(2, 7))
      expect(commit(state, '2023-01-01')).toEqual(['G10 NO_NEW_COMMITMENT INSATS_GRANT']);
    expect(commit('DISSOLVED', null)).toEqual(['G16 DISSOLVED INSATS_GRANT']);
  });
});

describe('at the end', () => {
  it('the checklist is done with evidence or a reason, stage by stage', () => {
    expect(openItems('BEFORE_FINAL_ACCOUNT', [])).toHaveLength(6);
    expect([...openItems('BEFORE_SERVICE', []), ...openItems('AFTER_DISSOLUTION', [])]).toHaveLength(6);
    expect(CHECKLIST_KEYS).toHaveLength(12);
    const done = { key: 'STAFF', on: '2024-05-01', evidence: '', notApplicable: null } as const;
    expect(openItems('BEFORE_FINAL_ACCOUNT', [done])).toContain('STAFF');
    expect(openItems('BEFORE_FINAL_ACCOUNT', [{ ...done, notApplicable: 'Inga anställda' }])).not.toContain(
      'STAFF',
    );
  });

  it('ansvarsfrihet is tried by each member for each year; a no is a decision, and reaches no other seat', () => {
    expect(yearsToTry(2023, 2024)).toEqual([2023, 2024]);
    const refusal = whole.discharges.map((each, at) =>
      at === 0 ? { ...each, isGranted: false, recalls: ['m0'] } : each,
    );
    expect(dischargeMissing(whole.members, [2023, 2024], refusal)).toEqual([]);
    const reaching = whole.discharges.map((each, at) =>
      at === 0 ? { ...each, isGranted: false, recalls: ['m1'] } : each,
    );
    expect(dischargeMissing(whole.members, [2023, 2024], reaching).map(({ code }) => code)).toEqual([
      'NOT_OWN_SEAT',
    ]);
    expect(dischargeMissing(whole.members, [2023, 2024, 2025], whole.discharges)).toHaveLength(4);
  });

  it('the final account is a document that anyone can read, and lacks nothing that is asked for', () => {
    const text = finalAccountText(whole.finalAccount!, 'Samordningsförbundet Västerås', 'Västerås stad');
    expect(text).toContain('# Slutredovisning för Samordningsförbundet Västerås');
    expect(text).toContain('| Kassa och bank | 700000,00 | −700000,00 | 0,00 |');
    expect(text).toContain('Arkivet överlämnas till Västerås stad.');
    const account = whole.finalAccount!;
    const lacking = (changes: Partial<typeof account>) =>
      asked('DISTRIBUTED', 'MAKE_FINAL_ACCOUNT', { finalAccount: { ...account, ...changes } });
    expect(lacking({ report: { ...account.report, PROPERTY_SOLD: ' ' } })).toEqual([
      'G12 PART_MISSING PROPERTY_SOLD',
    ]);
    expect(lacking({ archiveMember: null })).toEqual(['G12 NO_ARCHIVE_MEMBER']);
    expect(lacking({ lines: [] })).toEqual(['G12 NO_ACCOUNTS']);
    expect(lacking({ lines: account.lines.slice(1) })).toEqual(['G12 UNBALANCED']);
  });

  it('a dissolved förbund is read by its board, revisorer and archive, and written by nobody', () => {
    expect(
      (['STYRELSE', 'REVISOR', 'ARKIVMYNDIGHET', 'EKONOM', 'MEDLEM'] as const).map((role) =>
        mayReadIn('DISSOLVED', role),
      ),
    ).toEqual([true, true, true, false, false]);
    expect(CLOSING_STATE_NAMES.filter((state) => !mayWriteIn(state))).toEqual(['DISSOLVED']);
  });

  it('a förbund ends also when an exit runs out, or when a party is lacking', () => {
    const notice = { member: 'Sala', givenOn: '2021-02-28', years: 3, isAgreed: false };
    expect(exitTakesEffect(notice)).toBe('2024-02-28');
    expect(exitTakesEffect({ givenOn: '2024-02-29', years: 3 })).toBe('2027-03-01');
    expect(forcedClosing(MEMBERS, [notice], '2024-02-27')).toBeNull();
    expect(forcedClosing(MEMBERS, [notice], '2024-02-28')).toEqual({ kind: 'EXIT_EXPIRED', member: 'Sala' });
    expect(forcedClosing(MEMBERS, [{ ...notice, isAgreed: true }], '2024-02-28')).toBeNull();
    expect(forcedClosing(MEMBERS, [{ ...notice, member: 'af', isAgreed: true }], '2024-02-28')).toEqual({
      kind: 'PARTY_MISSING',
      parties: ['EMPLOYMENT_SERVICE'],
    });
  });
});
