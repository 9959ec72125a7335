import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import { checkLines } from '../../apps/cli/src/client/check-text.js';

const told = (text: string): string => checkLines(checkDocuments([readText('plan.md', text)])).join('\n');

describe('a document without findings', () => {
  it('has nothing to remark upon where something was tried', () => {
    const table = '| Post | 2021 |\n|---|---|\n| Team | 100 |\n| Kurs | 50 |\n| Summa | 150 |\n';
    expect(told(table)).toContain('Inget att anmärka på.');
  });

  it('is not called right where nothing could be tried', () => {
    expect(told('Styrelsen har sammanträtt under året.')).toContain('Inget kunde prövas');
    expect(told('Styrelsen har sammanträtt under året.')).not.toContain('Inget att anmärka på');
  });
});
