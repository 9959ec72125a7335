import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { ImportFile } from './import-file.js';

@ObjectType({ description: 'En rad ur en fil, så som den lyder i den teckenuppsättning som avgjordes.' })
export class ImportFileLine {
  @Field(() => Int, { description: 'Radens nummer i filen, från 1.' })
  line: number;

  @Field({ description: 'Raden, högst 200 tecken av den.' })
  text: string;
}

@ObjectType('ImportFile', {
  description: 'En mottagen fil, sparad byte för byte. Samma innehåll igen är samma fil.',
})
export class ImportFileType {
  /** Keys of the förbund and the file; not in the schema. */
  forbundKey: string;
  fileKey: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Filens namn när den kom första gången.' })
  fileName: string;

  @Field({ description: 'SHA-256 över filens bytes, hexadecimalt.' })
  sha256: string;

  @Field(() => Int, { description: 'Storlek i byte.' })
  size: number;

  @Field({ description: 'Teckenuppsättning, avgjord av innehållet: ASCII, CP437, UTF-8 eller ISO-8859-1.' })
  charset: string;

  @Field({ description: 'Konstruerade böcker, för demo eller prov.' })
  isConstructed: boolean;

  @Field({ description: 'Vem som skickade filen.' })
  receivedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När filen kom.' })
  receivedAt: Date;

  static of(forbundKey: string, { id, ...file }: ImportFile): ImportFileType {
    const keys = { forbundKey, fileKey: id, id: toGlobalId('ImportFile', forbundKey, id) };
    return Object.assign(new ImportFileType(), file, keys);
  }
}

@ObjectType({ description: 'En sida av förbundets mottagna filer, den senaste först (Relay).' })
export class ImportFileConnection extends connectionOf(ImportFileType, 'ImportFile') {}
