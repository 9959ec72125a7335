import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  DOCUMENT_FORMATS,
  type DocumentFormat,
} from '@samla/domain/document-check/document/source-document.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { CHECK_STATES, type CheckState, type DocumentCheck, MOST_DOCUMENTS } from './document-check.js';

const CheckStateEnum = enumOf(CHECK_STATES);
registerEnumType(CheckStateEnum, {
  name: 'DocumentCheckState',
  description: 'Hur långt en kontroll har kommit.',
  valuesMap: {
    QUEUED: { description: 'I kö, eller väntar på nästa försök.' },
    RUNNING: { description: 'Läses och räknas om nu.' },
    CHECKED: { description: 'Klar; fynden finns i `findings`.' },
    REFUSED: { description: 'En handling går inte att läsa; `lastError` säger varför.' },
    FAILED: { description: 'Misslyckades och görs inte om; `lastError` säger varför.' },
  },
});

const DocumentFormatEnum = enumOf(DOCUMENT_FORMATS);
registerEnumType(DocumentFormatEnum, {
  name: 'DocumentFormat',
  description: 'Vad en handling är läst ur.',
  valuesMap: {
    TEXT: { description: 'Text eller Markdown.' },
    CSV: { description: 'Kommaseparerade värden.' },
    XLSX: { description: 'Kalkylblad.' },
    PDF: { description: 'PDF med text.' },
  },
});

@ObjectType({ description: 'En handling i en kontroll, i den version som kontrollerades.' })
export class CheckedDocument {
  @Field(() => ID, { description: 'Handlingens globala id.' })
  documentId: string;

  @Field({ description: 'Handlingens namn.' })
  title: string;

  @Field(() => Int, { description: 'Versionen.' })
  version: number;

  @Field({ description: 'Filens namn.' })
  fileName: string;

  @Field(() => DocumentFormatEnum, {
    nullable: true,
    description: 'Vad den är läst ur; null tills den är läst.',
  })
  format: DocumentFormat | null;

  @Field(() => Int, { nullable: true, description: 'Antal tabeller; null tills den är läst.' })
  tables: number | null;
}

@ObjectType({ description: 'Hur många samband och fynd en kontroll har.' })
export class DocumentCheckCounts {
  @Field(() => Int, { description: 'Prövade samband.' })
  ties: number;

  @Field(() => Int, {
    description: 'Samband som stämmer, även inom avrundning eller med förklaring i handlingen.',
  })
  tiesHold: number;

  @Field(() => Int, { description: 'Fynd som är fel.' })
  errors: number;

  @Field(() => Int, { description: 'Fynd att se över.' })
  warnings: number;

  @Field(() => Int, { description: 'Upplysningar, som avrundning.' })
  infos: number;

  @Field(() => Int, { description: 'Fel och varningar som ingen har förklarat eller godtagit.' })
  open: number;
}

@ObjectType('DocumentCheck', {
  description:
    'En kontrollräkning av en eller flera handlingar: summor, avvikelser, procent och samband inom och mellan tabeller, text och år.',
})
export class DocumentCheckType {
  /** Keys of the förbund and the check; not in the schema. */
  forbundKey: string;
  key: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => CheckStateEnum, { description: 'Hur långt den har kommit.' })
  state: CheckState;

  @Field({ description: 'Vad som görs just nu, på svenska.' })
  phrase: string;

  @Field(() => Int, { description: 'Påbörjade försök.' })
  attempts: number;

  @Field(() => String, { nullable: true, description: 'Varför den stannade; null när den gått väl.' })
  lastError: string | null;

  @Field(() => [CheckedDocument], { description: 'Handlingarna som hålls mot varandra.' })
  documents: CheckedDocument[];

  @Field({ description: 'Vem som beställde.' })
  requestedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När den beställdes.' })
  requestedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'När den blev klar.' })
  finishedAt: Date | null;

  static of(forbundKey: string, check: DocumentCheck): DocumentCheckType {
    const { id: key, outcome, versions, requestedBy, ...shown } = check;
    return Object.assign(new DocumentCheckType(), { forbundKey, key }, shown, {
      id: toGlobalId('DocumentCheck', forbundKey, key),
      requestedBy: requestedBy.name,
      documents: versions.map(({ documentId, title, version, fileName, position }) => {
        const read = outcome?.find((facts) => facts.position === position);
        const id = toGlobalId('Document', forbundKey, documentId);
        const facts = { format: read?.format ?? null, tables: read?.tables ?? null };
        return Object.assign(new CheckedDocument(), { documentId: id, title, version, fileName, ...facts });
      }),
    });
  }
}

@InputType({ description: 'Handlingar att kontrollera, var för sig och mot varandra.' })
export class CheckDocumentsInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => [ID], {
    description: `Handlingarna, 1–${MOST_DOCUMENTS}; den senaste versionen av var och en.`,
  })
  documentIds: string[];

  @Field({ description: 'Samma nyckel igen ger samma kontroll.' })
  idempotencyKey: string;
}
