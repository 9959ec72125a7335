import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { DOCUMENT_KINDS, type DocumentKind, type DocumentVersion, type KeptDocument } from './document.js';

const KIND_NAMES = Object.keys(DOCUMENT_KINDS) as DocumentKind[];
export const DocumentKindEnum = Object.fromEntries(KIND_NAMES.map((name) => [name, name]));
registerEnumType(DocumentKindEnum, {
  name: 'DocumentKind',
  description: 'Vad för slags handling det är.',
  valuesMap: Object.fromEntries(KIND_NAMES.map((name) => [name, { description: DOCUMENT_KINDS[name] }])),
});

@ObjectType('Document', {
  description:
    'En handling som förbundet har lagt in för kontrollräkning: årsredovisning, plan eller rapport.',
})
export class DocumentType {
  /** Keys of the förbund and the document; not in the schema. */
  forbundKey: string;
  key: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Handlingens namn.' })
  title: string;

  @Field(() => DocumentKindEnum, { description: 'Vad för slags handling det är.' })
  kind: DocumentKind;

  @Field({ description: 'Vad för slags handling det är, på svenska.' })
  kindName: string;

  @Field(() => Int, { description: 'Året som den handlar om.' })
  year: number;

  @Field({ description: 'Konstruerad för demo eller prov, inte verklig.' })
  isConstructed: boolean;

  @Field({ description: 'Användaren som lade in den.' })
  addedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När den lades in.' })
  addedAt: Date;

  static of(forbundKey: string, { id: key, ...document }: KeptDocument): DocumentType {
    const derived = { id: toGlobalId('Document', forbundKey, key), kindName: DOCUMENT_KINDS[document.kind] };
    return Object.assign(new DocumentType(), { forbundKey, key }, document, derived);
  }
}

@ObjectType({ description: 'En sida av förbundets handlingar, den senaste först (Relay).' })
export class DocumentConnection extends connectionOf(DocumentType, 'Document') {}

@ObjectType('DocumentVersion', {
  description: 'En version av en handling, sparad byte för byte. Ändras aldrig.',
})
export class DocumentVersionType {
  /** Keys of the förbund and the document; not in the schema. */
  forbundKey: string;
  documentKey: string;

  @Field(() => Int, { description: 'Löpnummer, från 1; det högsta är den senaste.' })
  version: number;

  @Field({ description: 'Filens namn.' })
  fileName: string;

  @Field({ description: 'SHA-256 över filens bytes, hexadecimalt.' })
  sha256: string;

  @Field(() => Int, { description: 'Storlek i byte.' })
  size: number;

  @Field({ description: 'Användaren som lade in versionen.' })
  addedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När den lades in.' })
  addedAt: Date;

  static of(forbundKey: string, version: DocumentVersion): DocumentVersionType {
    const { documentId: documentKey, fileId: _, ...shown } = version;
    return Object.assign(new DocumentVersionType(), { forbundKey, documentKey }, shown);
  }
}

@InputType({ description: 'En ny handling att kontrollräkna.' })
export class AddDocumentInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Filen, som den fick id när den togs emot.' })
  fileId: string;

  @Field({ description: 'Handlingens namn, 1–200 tecken, utan personuppgifter.' })
  title: string;

  @Field(() => DocumentKindEnum, { description: 'Vad för slags handling det är.' })
  kind: DocumentKind;

  @Field(() => Int, { description: 'Året som den handlar om.' })
  year: number;

  @Field({ description: 'Samma nyckel igen ger samma handling, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'En ny version av en handling.' })
export class AddDocumentVersionInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Handlingen.' })
  documentId: string;

  @Field(() => ID, { description: 'Filen, som den fick id när den togs emot.' })
  fileId: string;

  @Field({ description: 'Samma nyckel igen ger samma version, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({
  description: 'Handlingen är inlagd och kontrollen beställd, eller innehållet fanns där redan.',
})
export class DocumentAdded {
  @Field(() => DocumentType, { description: 'Handlingen.' })
  document: DocumentType;

  @Field(() => Int, { description: 'Versionen.' })
  version: number;

  @Field({ description: 'Sant när den senaste versionen redan hade samma innehåll.' })
  isKnown: boolean;
}
