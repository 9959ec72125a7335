import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { FigureOutcomeEnum } from './published-enums.graphql.js';
import type { FigureAgainstBooks, FigureOutcome, YearAgainstBooks } from './published-against-books.js';

@ObjectType('FigureAgainstBooks', {
  description: 'Ett publicerat belopp bredvid det bokförda för samma rad, år och månader.',
})
export class FigureAgainstBooksType {
  @Field({ description: 'Uppställning eller not.' })
  statement: string;

  @Field({ description: 'Radens kod i uppställningen.' })
  rowKey: string;

  @Field({ description: 'Radens namn som det är tryckt.' })
  label: string;

  @Field(() => Int, { description: 'Till och med månad 1–12.' })
  toPeriod: number;

  @Field(() => AmountType, { description: 'Publicerat, i uppställningens tecken.' })
  published: AmountType;

  @Field(() => AmountType, { description: 'Bokfört, i samma enhet.' })
  booked: AmountType;

  @Field(() => AmountType, { description: 'Publicerat minus bokfört, som de är tryckta.' })
  difference: AmountType;

  @Field(() => FigureOutcomeEnum, { description: 'Stämmer, avrundning eller skiljer sig.' })
  outcome: FigureOutcome;

  @Field({ description: 'Dokumentet.' })
  document: string;

  @Field(() => ID, { description: 'Dokumentets identitet.' })
  documentId: string;

  @Field({ description: 'Avsnitt, tabell och sida.' })
  place: string;

  static of(
    forbundId: string,
    { figure, statement, published, booked, difference, outcome }: FigureAgainstBooks,
  ): FigureAgainstBooksType {
    const { rowKey, label, toPeriod, document, place } = figure;
    const documentId = toGlobalId('PublishedDocument', forbundId, figure.documentId);
    return Object.assign(new FigureAgainstBooksType(), {
      ...{ statement, rowKey, label, toPeriod, document, place, documentId },
      ...{ published, booked, difference, outcome },
    });
  }
}

@ObjectType('PublishedAgainstBooks', {
  description:
    'Det publicerade för ett år bredvid bokföringen: vad som stämmer, vad som skiljer sig och hur mycket.',
})
export class PublishedAgainstBooksType {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field({ description: 'Falskt när året inte har någon bokföring att jämföra med.' })
  hasBooks: boolean;

  @Field(() => [FigureAgainstBooksType], {
    description: 'Raderna som kan jämföras, per dokument och tabell.',
  })
  rows: readonly FigureAgainstBooksType[];

  @Field(() => Int, { description: 'Antal publicerade belopp som bokföringen inte har någon rad för.' })
  notCompared: number;

  static of(
    forbundId: string,
    { year, hasBooks, rows, notCompared }: YearAgainstBooks,
  ): PublishedAgainstBooksType {
    return Object.assign(new PublishedAgainstBooksType(), {
      ...{ year, hasBooks, notCompared },
      rows: rows.map((row) => FigureAgainstBooksType.of(forbundId, row)),
    });
  }
}
