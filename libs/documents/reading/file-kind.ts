import { DomainError } from '@samla/domain/errors/domain-error.js';

/** What the bytes of a file are, whatever its name says. */
export type FileKind = 'PDF' | 'ZIP' | 'TEXT';

const PDF_MARK = '%PDF-';
const ZIP_MARK = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** The container of Office before 2007, and of the encrypted files of Office after it. */
const OLE_MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** A PDF may have a little before its mark. */
const PROBED = 1024;

/** Tells the kind of a file by its first bytes. Refuses with DOCUMENT_EMPTY and DOCUMENT_FORMAT_UNKNOWN. */
export function fileKind(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new DomainError('DOCUMENT_EMPTY', 'Filen är tom.');
  if (bytes.subarray(0, PROBED).includes(PDF_MARK, 0, 'latin1')) return 'PDF';
  if (bytes.subarray(0, 4).equals(ZIP_MARK)) return 'ZIP';
  if (bytes.subarray(0, 4).equals(OLE_MARK))
    throw new DomainError(
      'DOCUMENT_FORMAT_UNKNOWN',
      'Filen är i ett äldre Office-format (XLS, DOC) eller lösenordsskyddad; spara den som XLSX, PDF eller text.',
    );
  return 'TEXT';
}
