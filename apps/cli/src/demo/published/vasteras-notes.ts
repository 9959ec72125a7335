import type { PrintedTable } from './published-figures.js';

const YEARS = [2021, 2020];
const INDIVIDUAL = 'Individinsatser';
const STRUCTURAL = 'Strukturella insatser';
const ACCRUED = 'Upplupna kostnader';

/** Notes 2–5 of Västerås' årsredovisning 2021, values as printed. */
export const VASTERAS_NOTES: readonly PrintedTable[] = [
  {
    table: 'NOTE_2',
    unit: 'KR',
    section: '6. Noter, not 2 Verksamhetens intäkter',
    years: YEARS,
    rows: [
      ['', 'Driftbidrag från staten', '6655000', '6655000'],
      ['', 'Driftbidrag från Västerås stad', '3327500', '3327500'],
      ['', 'Driftbidrag från Region Västmanland', '3327500', '3327500'],
      ['', 'Summa', '13310000', '13310000'],
    ],
  },
  {
    table: 'NOTE_3',
    unit: 'KR',
    section: '6. Noter, not 3 Verksamhetens kostnader',
    years: YEARS,
    rows: [
      [INDIVIDUAL, 'Projekt Samordningsteam Västerås', '6030339', '7384060'],
      [INDIVIDUAL, 'Projekt JobbFokus 2.0/SPIRA', '3294761', '2277417'],
      [INDIVIDUAL, 'Projekt Studie främjande psykisk hälsa/SIM', '1504294', '647373'],
      [STRUCTURAL, 'Insatskatalog/indikatorer', '100000', '113466'],
      [STRUCTURAL, 'Kartläggning/utvärdering', '290253', '45050'],
      [STRUCTURAL, 'Utvecklingsmedel', '213626', '68101'],
      [STRUCTURAL, 'Lokala utbildningsinsatser Västerås', '717487', '892460'],
      [STRUCTURAL, 'Länsgemensamma utbildningsinsatser', '145411', '257600'],
      ['', 'Delsumma insatser', '12296171', '11685527'],
      ['Administrativa kostnader', 'Styrelse, kansli, revision', '1485761', '1437147'],
      ['', 'Delsumma administrativa kostnader', '1485761', '1437147'],
      ['', 'Summa verksamhetens kostnader', '13781931', '13122674'],
    ],
  },
  {
    table: 'NOTE_4',
    unit: 'KR',
    section: '6. Noter, not 4 Fordringar',
    years: YEARS,
    rows: [
      ['Upplupna intäkter', 'Norra Västmanlands Samordningsförbund', '93677', '95000'],
      ['Upplupna intäkter', 'Samordningsförbundet Västra Mälardalen', '127016', ''],
      ['Övriga kortfristiga fordringar', 'Skatteverket, mervärdesskatt', '340494', '276691'],
      ['', 'Summa korta fordringar', '561187', '371691'],
    ],
  },
  {
    table: 'NOTE_5',
    unit: 'KR',
    section: '6. Noter, not 5 Kortfristiga skulder',
    years: YEARS,
    rows: [
      ['', 'Leverantörsskulder', '681620', '309130'],
      [ACCRUED, 'Västerås stad, JobbFokus 2.0/SPIRA', '827262', '868228'],
      [ACCRUED, 'Västerås stad, Samordningsteam Västerås', '1450776', '1862386'],
      [ACCRUED, 'Region Västmanland, Studie främj psyk hälsa/SIM', '679981', '353000'],
      [ACCRUED, 'Vital goodsolution AB, lokala utbildningsinsatser', '48500', '51080'],
      [ACCRUED, 'Kansli/övrigt', '38203', '38793'],
      ['', 'Summa kortfristiga skulder', '3726342', '3482617'],
    ],
  },
];
