import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Permission, PERMISSIONS } from '@samla/domain/access/permissions.js';
import { type Role, ROLE_NAMES, roleFacts } from '@samla/domain/access/roles.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

export const RoleEnum = enumOf(ROLE_NAMES);
export const PermissionEnum = enumOf(Object.keys(PERMISSIONS) as Permission[]);

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'Roll: vad ett uppdrag går ut på.',
  valuesMap: Object.fromEntries(
    ROLE_NAMES.map((role) => [role, { description: `${roleFacts(role).name}.` }]),
  ),
});

registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'Behörighet: vad en roll ger rätt till, och vad en API-nyckel kan begränsas till.',
  valuesMap: Object.fromEntries(
    Object.entries(PERMISSIONS).map(([code, description]) => [code, { description }]),
  ),
});

/** What the answer is made of. */
interface MandateFacts extends Pick<MandateType, 'id' | 'role' | 'validFrom' | 'validTo'> {
  readonly forbundId: string | null;
  readonly countyId: string | null;
}

/** A role that somebody holds for a period. `forbund` and `county` are resolved where they live. */
@ObjectType('Mandate', {
  description: 'Uppdrag: en roll i ett förbund, ett län eller hela installationen, under en tid.',
})
export class MandateType {
  /** Ids of the förbund or the county; not in the schema. */
  forbundKey: string | null;
  countyKey: string | null;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => RoleEnum, { description: 'Rollen.' })
  role: Role;

  @Field({ description: 'Rollens namn på svenska.' })
  roleName: string;

  @Field(() => [PermissionEnum], { description: 'Vad rollen ger rätt till.' })
  permissions: readonly Permission[];

  @Field(() => CalendarDate, { description: 'Första dagen.' })
  validFrom: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Sista dagen, som räknas med; null tills vidare.',
  })
  validTo: string | null;

  static of({ id, role, forbundId, countyId, validFrom, validTo }: MandateFacts): MandateType {
    const { name, permissions } = roleFacts(role);
    return Object.assign(new MandateType(), {
      id: toGlobalId('Mandate', id),
      role,
      roleName: name,
      permissions,
      forbundKey: forbundId,
      countyKey: countyId,
      validFrom,
      validTo,
    });
  }
}

@InputType({ description: 'Nytt uppdrag. Förbund eller län anges så som rollen kräver.' })
export class GrantMandateInput {
  @Field(() => ID, { description: 'Användaren.' })
  userId: string;

  @Field(() => RoleEnum, { description: 'Rollen.' })
  role: Role;

  @Field(() => ID, { nullable: true, description: 'Förbundet, för en roll i ett förbund.' })
  forbundId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Länet, för en roll i ett län.' })
  countyId?: string | null;

  @Field(() => CalendarDate, { description: 'Första dagen.' })
  validFrom: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Sista dagen, som räknas med; utelämnad tills vidare.',
  })
  validTo?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'Slut på ett uppdrag.' })
export class EndMandateInput {
  @Field(() => ID, { description: 'Uppdraget.' })
  id: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Sista dagen, som räknas med, tidigast i dag; utelämnad slutar uppdraget genast.',
  })
  lastDay?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Uppdraget har fått sin sista dag.' })
export class MandateEnded {
  @Field(() => MandateType, { description: 'Uppdraget.' })
  mandate: MandateType;
}

@ObjectType({ description: 'Uppdraget är givet.' })
export class MandateGranted {
  @Field(() => MandateType, { description: 'Uppdraget.' })
  mandate: MandateType;
}
