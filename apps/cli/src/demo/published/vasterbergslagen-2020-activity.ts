import { other, type PrintedTable, text } from './printed-document.js';

/** What the same document prints about participants and courses: counts of groups, nobody by name. */
export const VASTERBERGSLAGEN_2020_ACTIVITY: readonly PrintedTable[] = [
  {
    id: '002.deltagare',
    name: 'Deltagare',
    section: '1.5',
    unit: 'COUNT',
    sign: 'NONE',
    columns: [other('Antal')],
    rows: `
      # Rehabteamet
      deltagare 2020 | 36
      kvinnor | 23
      män | 13
      boende Ludvika | 31
      boende Smedjebacken | 5
      nya | 10
      avslutade | 12
      deltagare 2019 | 42
      nya 2019 | 16
      avslutade 2019 | 13
      # UMA
      deltagare (1 person 2 gånger) | 17
      kvinnor | 11
      män | 5
      avslutade med måluppfyllelse | 7
      avslutade övriga | 5
      kvar hos AMI | 4
      # Kvinnors integration
      deltagare | 17
      Ludvika | 14
      Smedjebacken | 3
      berörda barn | 43
      # Individinsatser
      totalt ca | 70
      # Strukturinsatser
      totalt ca | 537
      # Samverkansarenan
      medverkande ca | 50
      # Socialt företagande
      styrgruppsmedverkande | 58
      avstämningsmöten medverkande | 33
      anställda | 37
      praktikanter | 21
      # Nätverket psykisk hälsa
      tagit del | 364
      # Samverkanskoordinator
      till anställning eller studier | 30
    `,
  },
  {
    id: '002.rehab_avslut',
    name: 'Avslutade i Rehabteamet',
    section: '1.5',
    unit: 'COUNT',
    sign: 'NONE',
    remark: 'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell',
    columns: [other('Antal')],
    rows: `
      Vården | 1
      Egen begäran | 1
      Försäkringskassan | 2
      Sjukpenning/Försäkringskassan | 1
      AF/FK gemensam kartläggning | 1
      IFO/AME Smedjebacken | 2
      Vården-Försäkringskassan | 1
      Anställning (lönebidrag) | 1
      Avflyttad | 1
      Annat | 1
    `,
  },
  {
    id: '002.tid_i_offentlig_forsorjning',
    name: 'Tid i offentlig försörjning',
    section: '1.5',
    unit: 'PERCENT',
    sign: 'NONE',
    columns: [
      other('Kvinnors integration'),
      other('Rehabteamet'),
      other('Rehabteamet kvinnor'),
      other('Rehabteamet män'),
      other('UMA'),
      other('UMA kvinnor'),
      other('UMA män'),
      other('Totalt'),
    ],
    rows: `
      Mer än 3 år | 53 | 49 | | | 43 | | | 49
      Mer än 6 år | 17 | | | | 28 | 0 | 40 | 21
      Mer än 9 år | | 17 | 21 | 7 | | | | 17
    `,
  },
  {
    id: '002.enkater',
    name: 'Enkäter',
    section: '1.5',
    unit: 'COUNT',
    sign: 'NONE',
    remark: 'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell',
    columns: [other('Pågående'), other('Avslut'), other('Totalt'), other('Möjliga, cirka')],
    rows: `
      2020 | 27 | 16 | 43 | 70
      2019 | 17 | 0 | 17 |
    `,
  },
  {
    id: '002.indikatormatt',
    name: 'Tabell 10 Indikatorer',
    section: 'Tabell 10',
    unit: 'TEXT',
    sign: 'NONE',
    remark: 'H över rikssnittet, L under, V inom två enheter, S ej mätbart; U upp mot 2019, F oförändrat',
    columns: [
      text('Indikator'),
      text('Enkät'),
      text('Fråga'),
      text('Total'),
      text('Total mot 2019'),
      text('Kvinnor'),
      text('Kvinnor mot 2019'),
      text('Män'),
      text('Män mot 2019'),
      text('Enheter'),
    ],
    rows: `
      stöd till stor nytta | 1 | pågående | 1 | L | U | L | U | H | U |
      stöd till stor nytta | 1 | avslut | 1 | L | | L | | S | |
      med och bestämmer stödet | 2 | pågående | 2 | H | U | H | U | V | U |
      med och bestämma stödet | 2 | avslut | 2 | L | | L | | S | |
      stödet får ta den tid som behövs | 3 | pågående | 3 | H | U | H | U | H | U |
      stödet har fått ta den tid som behövts | 3 | avslut | 3 | V | | L | | S | |
      person eller team att vända sig till | 4 | pågående | 4 | V | F | V | F | H | F |
      person eller team att vända sig till | 4 | avslut | 4 | L | | L | | S | |
      utveckla sätt att hantera situationen | 5 | pågående | 5 | L | U | L | U | H | U |
      utveckla sätt att hantera situationen | 5 | avslut | 5 | L | | L | | S | |
      påbörjad planering efter stödet | 6 | avslut | 8 | V | | V | | S | |
      tillräcklig planering efter stödet | 6 | avslut | 9 | L | | L | | S | |
      det planerade påbörjas inom rimlig tid | 6 | avslut | 10 | L | | L | | S | | total -36; kvinnor -43
      mer redo att arbeta eller studera | 7 | pågående | 6 | L | U | L | U | H | U |
      mer redo att arbeta eller studera | 7 | avslut | 6 | H | | H | | S | | total +18; kvinnor +20
      personalen tar tillvara erfarenheter | 9 | pågående | 7 | H | U | H | U | H | | män +21
      personalen har tagit tillvara erfarenheter | 9 | avslut | 7 | H | | V | | S | |
    `,
  },
];
