import type { ForbundSlug } from './county.js';

/** Note 3's groups: individinsatser, strukturella insatser, administrativa kostnader. */
export type InsatsGroup = 'INDIVIDUAL' | 'STRUCTURAL' | 'ADMINISTRATION';

/** An object of dimension 20 "Insats" with the name that the note on costs prints. */
export interface DemoInsats {
  readonly forbund: ForbundSlug;
  readonly code: string;
  readonly name: string;
  readonly group: InsatsGroup;
}

type Row = readonly [code: string, name: string];

const of = (forbund: ForbundSlug, group: InsatsGroup, rows: readonly Row[]): DemoInsats[] =>
  rows.map(([code, name]) => ({ forbund, code, name, group }));

/** Insatser in the order of the notes; names of 2021 in Västerås as printed in its note 3, of Västerbergslagen as in section 8 of its årsredovisning 2020. */
export const DEMO_INSATSER: readonly DemoInsats[] = [
  ...of('vasteras', 'INDIVIDUAL', [
    ['110', 'Projekt Samordningsteam Västerås'],
    ['120', 'Projekt JobbFokus 2.0/SPIRA'],
    ['130', 'Projekt Studie främjande psykisk hälsa/SIM'],
    ['140', 'Operativ utvecklingsledare/ansvarig MGT'],
    ['150', 'Arbetsgivarkoordinator'],
    ['160', 'Myndighetsgemensamt team'],
    ['170', 'Processtöd/ledning'],
  ]),
  ...of('vasteras', 'STRUCTURAL', [
    ['210', 'Insatskatalog/indikatorer'],
    ['220', 'Kartläggning/utvärdering'],
    ['230', 'Utvecklingsmedel'],
    ['240', 'Lokala utbildningsinsatser Västerås'],
    ['250', 'Länsgemensamma utbildningsinsatser'],
    ['260', 'Samordningskartan'],
    ['270', 'Grön Kvist'],
    ['280', 'Länsgemensam förbundsprocess'],
    ['290', 'Tillsammansveckan'],
  ]),
  ...of('vasteras', 'ADMINISTRATION', [['900', 'Styrelse, kansli, revision']]),
  ...of('norra-vastmanland', 'INDIVIDUAL', [
    ['1063', 'Samordningsteamet FNS'],
    ['1064', 'Samordningsteam Sala'],
    ['1065', 'Samordningsteamet Hallsta/Sura'],
    ['1066', 'Extern medbedömning samordningsteam'],
    ['1067', 'Kurator till samordningsteam'],
  ]),
  ...of('norra-vastmanland', 'STRUCTURAL', [
    ['1026', 'Länsgemensamma utbildningsinsatser'],
    ['1035', 'Handledarutbildning Grön Kvist'],
    ['1036', 'Vidareutbildning LF'],
    ['1068', 'Utvärdering integrerad samverkan'],
    ['1080', 'Insatskatalog'],
  ]),
  ...of('norra-vastmanland', 'ADMINISTRATION', [['1001', 'Styrelse och administration']]),
  ...of('vastra-malardalen', 'INDIVIDUAL', [
    ['510', 'Boskola'],
    ['520', 'Studiespår Kompetens Ung'],
    ['530', 'LF och hälsa'],
  ]),
  ...of('vastra-malardalen', 'STRUCTURAL', [
    ['610', 'Länsgemensamma insatser'],
    ['620', 'KAK-gemensamma utbildningar'],
    ['630', 'Integrationssamarbete Region'],
    ['640', 'Dejta en myndighet'],
    ['650', 'Tillsammansveckan'],
    ['660', 'Insatskatalog'],
    ['670', 'Gemensamma förstudier'],
  ]),
  ...of('vastra-malardalen', 'ADMINISTRATION', [['900', 'Verksamhet och styrelse']]),
  ...of('vasterbergslagen', 'INDIVIDUAL', [
    ['301', 'Teamsamverkan'],
    ['302', 'Unga med aktivitetsersättning'],
    ['306', 'Kvinnors integration i det svenska samhället'],
    ['399', 'Förbundschef stöd individinriktade insatser'],
  ]),
  ...of('vasterbergslagen', 'STRUCTURAL', [
    ['401', 'Samverkansarenan'],
    ['423', 'Plattform socialt företagande'],
    ['424', 'Nätverk psykisk ohälsa'],
    ['431', 'Samverkanskoordinator'],
    ['434', 'Starka föräldrar'],
    ['435', 'Gemensam missbruks- och beroendevård'],
    ['499', 'Förbundschef stöd strukturövergripande insatser'],
  ]),
  ...of('vasterbergslagen', 'ADMINISTRATION', [
    ['201', 'Styrelsen'],
    ['202', 'Förbundschef'],
    ['203', 'Ekonomi'],
    ['204', 'Revision'],
    ['207', 'Information och marknadsföring'],
    ['208', 'Övriga administrationskostnader'],
    ['209', 'Kansli'],
    ['210', 'Bilkostnader'],
  ]),
];
