import { own } from './fault.js';
import { organisationNumberOf } from './organisation.js';
import type { FileSource } from './plan.js';
import type { AddressRecord, DayRecord, FactRecord, OrganisationRecord, ProgramRecord } from './record.js';

const MOST_CHARACTERS = 300;

/** What the records of identification say about a file; the first of each counts. */
export class FileFacts {
  private readonly values = new Map<string, string>();

  has(label: string): boolean {
    return this.values.has(label);
  }

  /** Notes that a record is there. */
  see(label: string, value = ''): void {
    if (!this.values.has(label)) this.values.set(label, own(value.slice(0, MOST_CHARACTERS)));
  }

  note(record: FactRecord | ProgramRecord | DayRecord | OrganisationRecord | AddressRecord): void {
    switch (record.kind) {
      case 'fact':
        return this.see(record.label, record.value);
      case 'day':
        return this.see(record.label, record.date);
      case 'program':
        return this.see('#PROGRAM', `${record.name} ${record.version}`.trim());
      case 'organisation':
        return this.see('#ORGNR', organisationNumberOf(record.number));
      case 'address':
        return this.see('#ADRESS', [record.street, record.postal].filter(Boolean).join(', '));
    }
  }

  source(): FileSource {
    const of = (label: string): string => this.values.get(label) ?? '';
    return {
      program: of('#PROGRAM'),
      exportedOn: of('#GEN'),
      coversTo: of('#OMFATTN'),
      companyName: of('#FNAMN'),
      companyId: of('#FNR'),
      companyForm: of('#FTYP'),
      organisationNumber: of('#ORGNR'),
      address: of('#ADRESS'),
      industryCode: of('#BKOD'),
      taxYear: of('#TAXAR'),
      chartOfAccounts: of('#KPTYP'),
      currency: of('#VALUTA'),
      comment: of('#PROSA'),
      isReadBefore: of('#FLAGGA') === '1',
    };
  }
}
