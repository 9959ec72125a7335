import fc from 'fast-check';
import {
  CASE_STATUSES,
  type CaseEvent,
  type CaseStatus,
  commonStatus,
  firstSeen,
  sideCase,
} from '@samla/domain/consolidation/mutual-case.js';
import { pairDifferences } from '@samla/domain/consolidation/pair-differences.js';
import { Money } from '@samla/domain/money/money.js';
import { COUNTY, MALARDALEN, NORRA, row, VASTERAS, without } from '../support/county.js';

const money = (kronor: string) => Money.parse(kronor);
const day = (date: string) => new Date(`${date}T12:00:00Z`);
const approved = (version: number, date: string, booked: string) => ({
  version,
  approvedAt: day(date),
  booked: money(booked),
});

describe('when a difference was first seen', () => {
  it('is when the second of the two is approved, not the first', () => {
    expect(firstSeen([approved(1, '2023-02-01', '100.00')], [approved(1, '2023-02-20', '-95.00')])).toEqual(
      day('2023-02-20'),
    );
  });

  it('is kept while versions go on differing, by whatever amount', () => {
    const first = [approved(1, '2023-02-01', '100.00'), approved(2, '2023-05-01', '97.00')];
    expect(firstSeen(first, [approved(1, '2023-02-20', '-95.00')])).toEqual(day('2023-02-20'));
  });

  it('begins anew when they have agreed in between', () => {
    const first = [
      approved(1, '2023-02-01', '100.00'),
      approved(2, '2023-05-01', '95.00'),
      approved(3, '2023-06-01', '99.00'),
    ];
    expect(firstSeen(first, [approved(1, '2023-02-20', '-95.00')])).toEqual(day('2023-06-01'));
  });

  it('is by the highest version, also when a lower one is approved after it', () => {
    const first = [approved(2, '2023-02-01', '95.00'), approved(1, '2023-03-01', '100.00')];
    expect(firstSeen(first, [approved(1, '2023-02-20', '-95.00')])).toBeNull();
  });

  it('is never while a side has nothing approved', () => {
    expect(firstSeen([approved(1, '2023-02-01', '100.00')], [])).toBeNull();
  });
});

const said = (status: CaseStatus, difference: string, changes: Partial<CaseEvent> = {}): CaseEvent => ({
  ...{ forbund: VASTERAS, status, note: '', difference: money(difference), responsible: null },
  ...{ writtenBy: 'Ekonom, Västerås', writtenAt: day('2023-03-01') },
  ...changes,
});

describe('what a side says', () => {
  it('is its last word, and open when it has said nothing', () => {
    expect(sideCase([], VASTERAS, money('5.00')).status).toBe('OPEN');
    const later = { writtenAt: day('2023-04-01'), note: 'Ringt banken' };
    const events = [said('EXPLAINED', '5.00', later), said('BEING_SORTED_OUT', '5.00')];
    expect(sideCase(events, VASTERAS, money('5.00'))).toMatchObject({
      status: 'EXPLAINED',
      note: 'Ringt banken',
    });
    expect(sideCase(events, NORRA, money('5.00')).status).toBe('OPEN');
  });

  it.each(['EXPLAINED', 'CORRECTED', 'AGREED'] as const)(
    '%s of one amount says nothing of another',
    (status) => {
      const responsible = { displayName: 'Ekonom', role: 'EKONOM' };
      const events = [said(status, '5.00', { responsible })];
      expect(sideCase(events, VASTERAS, money('5.00')).status).toBe(status);
      expect(sideCase(events, VASTERAS, money('7.00'))).toEqual({ status: 'OPEN', note: null, responsible });
    },
  );

  it('that it sorts it out goes on when the amount changes', () => {
    expect(sideCase([said('BEING_SORTED_OUT', '5.00')], VASTERAS, money('7.00')).status).toBe(
      'BEING_SORTED_OUT',
    );
  });
});

describe('where a difference stands', () => {
  const status = fc.constantFrom(...CASE_STATUSES);

  it('does not depend on which side is first, and is what both say when they say the same', () => {
    fc.assert(
      fc.property(status, status, (one, other) => {
        expect(commonStatus(one, other)).toBe(commonStatus(other, one));
        expect(commonStatus(one, one)).toBe(one);
      }),
    );
  });

  it('is agreed only when both are, and open only when neither has begun', () => {
    fc.assert(
      fc.property(status, status, (one, other) => {
        expect(commonStatus(one, other) === 'AGREED').toBe(one === 'AGREED' && other === 'AGREED');
        expect(commonStatus(one, other) === 'OPEN').toBe(one === 'OPEN' && other === 'OPEN');
      }),
    );
  });
});

describe('the differences of a perimeter', () => {
  const claim = [row(VASTERAS, 'RECEIVABLES', '100.00', NORRA), row(VASTERAS, 'COSTS', '-100.00', NORRA)];
  const short = (all: ReturnType<typeof pairDifferences>) =>
    all.map(({ area, first, second, difference, isOneSided }) =>
      [area, first.forbund, first.booked, second.forbund, second.booked, difference, isOneSided].join(' '),
    );

  it('are the named ones and the one-sided ones, in the order of names', () => {
    const rows = [
      ...claim,
      row(NORRA, 'SHORT_TERM_DEBT', '-95.00', VASTERAS),
      row(VASTERAS, 'RECEIVABLES', '7.00', MALARDALEN),
      row(MALARDALEN, 'SHORT_TERM_DEBT', '-7.00', VASTERAS),
    ];
    expect(short(pairDifferences(COUNTY, rows))).toEqual([
      'BALANCE norra -95.00 vasteras 100.00 5.00 false',
      'RESULT norra 0.00 vasteras -100.00 -100.00 true',
    ]);
  });

  it('are none where a side has nothing approved', () => {
    expect(pairDifferences(without(COUNTY, NORRA), claim)).toEqual([]);
  });
});
