import { assertAnotherPerson } from '@samla/domain/access/four-eyes.js';
import { isInForce, mayIn, type Mandate } from '@samla/domain/access/mandate.js';
import {
  FIGURE_PERMISSIONS,
  PERMISSIONS,
  WRITING_PERMISSIONS,
  type Permission,
} from '@samla/domain/access/permissions.js';
import {
  isRole,
  permits,
  ROLE_NAMES,
  roleFacts,
  rolesPermitting,
  type Role,
} from '@samla/domain/access/roles.js';

const none = (role: Role, permissions: readonly Permission[]) =>
  permissions.filter((permission) => permits(role, permission));

describe('roles allow what the work needs and no more', () => {
  it.each<[Permission, Role[]]>([
    ['IMPORT_BOOKS', ['EKONOM']],
    ['HAND_IN', ['EKONOM', 'FORBUNDSCHEF']],
    ['APPROVE_SUBMISSION', ['FORBUNDSCHEF', 'ORDFORANDE']],
    ['READ_CONSOLIDATION', ['LANSPRESIDIUM', 'LANSANALYTIKER', 'NNS']],
    ['READ_AUDIT', ['FORBUNDSCHEF', 'INTERNKONTROLLOR', 'REVISOR']],
    ['READ_COUNTY_AUDIT', ['LANSPRESIDIUM']],
    ['ADMINISTER', ['OPERATOR']],
    ['READ_ARCHIVE', ['ARKIVMYNDIGHET']],
  ])('%s is for %j', (permission, roles) => {
    expect(rolesPermitting(permission)).toEqual(roles);
  });

  it('the revisor reads everything of the förbund and writes nothing', () => {
    expect(none('REVISOR', WRITING_PERMISSIONS)).toEqual([]);
    expect(none('REVISOR', ['READ_BOOKS', 'READ_STATEMENTS', 'READ_SUBMISSIONS', 'READ_AUDIT'])).toHaveLength(
      4,
    );
  });

  it('the county never writes in a förbund and never sees its journal', () => {
    for (const role of ROLE_NAMES.filter((name) => roleFacts(name).scope === 'COUNTY')) {
      expect(
        none(role, [...WRITING_PERMISSIONS, 'READ_BOOKS', 'READ_PLAN']).filter(
          // What they write is the county's own.
          (p) => p !== 'REQUEST_REPORT' && p !== 'WRITE_COUNTY_PLAN',
        ),
      ).toEqual([]);
    }
  });

  it('the member sees statements and not the journal; operator, DSO and archive see no figures', () => {
    expect(none('MEDLEM', ['READ_STATEMENTS', 'READ_BOOKS', 'READ_SUBMISSIONS'])).toEqual([
      'READ_STATEMENTS',
    ]);
    for (const role of ['OPERATOR', 'DSO', 'ARKIVMYNDIGHET'] as const) {
      expect(none(role, FIGURE_PERMISSIONS)).toEqual([]);
    }
  });

  it('every permission is held by some role, and no role names one twice', () => {
    const held = new Set(ROLE_NAMES.flatMap((role) => [...roleFacts(role).permissions]));
    expect([...held].sort()).toEqual(Object.keys(PERMISSIONS).sort());
    for (const role of ROLE_NAMES) {
      expect(new Set(roleFacts(role).permissions).size).toBe(roleFacts(role).permissions.length);
    }
    expect([isRole('EKONOM'), isRole('toString'), isRole('')]).toEqual([true, false, false]);
  });
});

describe('a mandate holds in its place and on its days', () => {
  const ekonom: Mandate = { role: 'EKONOM', scopeId: 'vasteras', from: '2021-01-01', to: '2022-12-31' };

  it.each([
    ['2020-12-31', false],
    ['2021-01-01', true],
    ['2022-12-31', true],
    ['2023-01-01', false],
  ])('on %s: %s', (day, holds) => {
    expect(isInForce(ekonom, day)).toBe(holds);
    expect(mayIn([ekonom], 'IMPORT_BOOKS', { scope: 'FORBUND', id: 'vasteras' }, day)).toBe(holds);
  });

  it('gives nothing in another förbund, nor in a county or installation of the same id', () => {
    const day = '2021-06-01';
    expect(mayIn([ekonom], 'IMPORT_BOOKS', { scope: 'FORBUND', id: 'norra' }, day)).toBe(false);
    expect(mayIn([ekonom], 'IMPORT_BOOKS', { scope: 'COUNTY', id: 'vasteras' }, day)).toBe(false);
    const chair: Mandate = { role: 'LANSPRESIDIUM', scopeId: 'vastmanland', from: '2021-01-01', to: null };
    expect(
      mayIn([ekonom, chair], 'READ_CONSOLIDATION', { scope: 'COUNTY', id: 'vastmanland' }, '2099-01-01'),
    ).toBe(true);
    expect(mayIn([chair], 'IMPORT_BOOKS', { scope: 'COUNTY', id: 'vastmanland' }, day)).toBe(false);
  });

  it('does not let the one who handed in approve', () => {
    expect(() => assertAnotherPerson('u1', 'u2')).not.toThrow();
    expect(() => assertAnotherPerson('u1', 'u1')).toThrow(expect.objectContaining({ code: 'SAME_PERSON' }));
  });
});
