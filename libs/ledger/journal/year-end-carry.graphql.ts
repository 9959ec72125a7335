import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import type { CarryDifference } from '@samla/domain/journal/year-end-carry.js';
import { Money } from '@samla/domain/money/money.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import { FiscalYearType } from '../accounts/fiscal-year.graphql.js';
import { JournalEntryType } from './journal.graphql.js';

@InputType({ description: 'Ett låst räkenskapsår vars utgående balanser ska öppna nästa år.' })
export class CarryForwardInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Det låsta räkenskapsåret; nästa år öppnas.' })
  year: number;

  @Field({ description: 'Kontot i eget kapital som tar årets resultat.' })
  equityAccount: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Nästa år är öppnat.' })
export class CarriedForward {
  @Field(() => FiscalYearType, { description: 'Året som öppnades.' })
  fiscalYear: FiscalYearType;

  @Field(() => JournalEntryType, {
    nullable: true,
    description: 'Verifikationen med ingående balanser; null när inget fanns att föra över.',
  })
  entry: JournalEntryType | null;
}

@ObjectType('OpeningDifference', { description: 'Ett konto som året redan öppnat med ett annat belopp.' })
export class OpeningDifferenceType {
  @Field({ description: 'Kontonummer.' })
  account: string;

  @Field(() => Decimal, { description: 'Det som förs över, i kronor: debet plus.' })
  expected: string;

  @Field(() => Decimal, { description: 'Det som står i böckerna, i kronor.' })
  found: string;

  static of({ account, expected, found }: CarryDifference): OpeningDifferenceType {
    const amounts = { expected: Money.fromOre(expected).toString(), found: Money.fromOre(found).toString() };
    return Object.assign(new OpeningDifferenceType(), { account, ...amounts });
  }
}

@ObjectType('OpeningDiffers', {
  implements: () => [Problem],
  description: 'Året är redan öppnat med andra ingående balanser.',
})
export class OpeningDiffers extends Problem {
  @Field(() => [OpeningDifferenceType], { description: 'Kontona som skiljer.' })
  differences: OpeningDifferenceType[];

  static of({ code, message, details }: DomainError): OpeningDiffers {
    const differences = (details['differences'] as readonly CarryDifference[]).map((difference) =>
      OpeningDifferenceType.of(difference),
    );
    return Object.assign(new OpeningDiffers(), { code, message, differences });
  }
}
