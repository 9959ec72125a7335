import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { PairEntry } from '@samla/domain/consolidation/posting.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';

@ObjectType('MutualEntry', {
  description: 'En konteringsrad mot ett annat förbund, förseglad med inlämningen. Utan verifikationstext.',
})
export class MutualEntryType {
  @Field(() => ForbundReferenceType, { description: 'Förbundet som bokfört.' })
  forbund: ForbundReferenceType;

  @Field({ description: 'Löpnummer i förbundets hela grundbok.' })
  entryNo: string;

  @Field({ description: 'Verifikationsserie; IB för ingående balans.' })
  series: string;

  @Field({ description: 'Verifikationsnummer i serien.' })
  number: string;

  @Field(() => CalendarDate, { description: 'Verifikationsdatum.' })
  entryDate: string;

  @Field(() => Int, { description: 'Månad, 1–12; 0 för ingående balans.' })
  period: number;

  @Field({ description: 'Konto.' })
  account: string;

  @Field({ description: 'Kontots namn när det lämnades in.' })
  accountName: string;

  @Field(() => AmountType, { description: 'Belopp med bokföringens tecken: debet plus, kredit minus.' })
  amount: AmountType;

  static of(entry: PairEntry, forbund: ForbundReferenceType): MutualEntryType {
    const { entryNo, series, number, entryDate, period, account, accountName, amount } = entry;
    const shown = { forbund, entryNo, series, number, entryDate, period, account, accountName };
    return Object.assign(new MutualEntryType(), shown, { amount: presentAmount(amount) });
  }
}

@ObjectType({ description: 'En sida av ett mellanhavandes rader, efter verifikationsdatum (Relay).' })
export class MutualEntryConnection extends connectionOf(MutualEntryType, 'MutualEntry') {}
