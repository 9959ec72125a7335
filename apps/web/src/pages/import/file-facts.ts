import type { ImportFile } from './import.answers.js';

/** What a file says of itself in its first lines; null where it does not say it there. */
export interface FileFacts {
  readonly program: string | null;
  /** SIE's type, as the file writes it. */
  readonly type: string | null;
  readonly organisation: string | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '1': '1, årssaldon',
  '2': '2, periodsaldon',
  '3': '3, objektsaldon',
  '4': '4, verifikationer',
};

/** Reads `#PROGRAM`, `#SIETYP` and `#FNAMN` out of the preview; the file itself is not read again. */
export function factsOf({ preview }: Pick<ImportFile, 'preview'>): FileFacts {
  const program = fieldsOf(preview, '#PROGRAM')?.join(' ') ?? null;
  const type = fieldsOf(preview, '#SIETYP')?.[0];
  return {
    program,
    type: type === undefined ? null : (TYPES[type] ?? type),
    organisation: fieldsOf(preview, '#FNAMN')?.[0] ?? null,
  };
}

/** The preview's lines with letters beyond ASCII: those that show whether the character set is right. */
export function letterLines({ preview }: Pick<ImportFile, 'preview'>): ImportFile['preview'] {
  return preview.filter(({ text }) => /[^\0-\x7f]/.test(text));
}

function fieldsOf(preview: ImportFile['preview'], label: string): string[] | null {
  const line = preview.find(({ text }) => text.trimStart().toUpperCase().startsWith(`${label} `));
  if (!line) return null;
  const rest = line.text.trimStart().slice(label.length);
  const fields = [...rest.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '',
  );
  const said = fields.filter((field) => field !== '');
  return said.length === 0 ? null : said;
}
