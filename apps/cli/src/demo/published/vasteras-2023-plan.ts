import { actual, budget, forecast, other, type PrintedDocument, text } from './printed-document.js';

/** The tables of Västerås' verksamhetsplan och budget 2023, as printed. */
export const VASTERAS_2023_PLAN: PrintedDocument = {
  forbund: 'vasteras',
  title: 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023',
  year: 2023,
  kind: 'PLAN',
  tables: [
    {
      id: '001.malvarden',
      name: 'Målvärden 2023',
      section: '5',
      unit: 'COUNT',
      sign: 'NONE',
      remark: 'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell',
      columns: [other('Målvärde')],
      rows: `
        Lokala kunskapshöjande insatser | 150
        Länsgemensamma kunskapshöjande insatser | 300
        Samordningsteam | 110
        Myndighetsgemensamt team | 200
      `,
    },
    {
      id: '001.process',
      name: 'Process för bildande av länsförbund',
      section: '5.1.4',
      unit: 'TEXT',
      sign: 'NONE',
      remark: 'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell',
      columns: [text('Ansvarig'), text('När')],
      rows: `
        Process för beslut av förbundsordning i samtliga kommuner AF FK och Region | Förbundschefer Processtöd Länspresidie | 2023-03
        Start av interimsstyrelse | Förbundschef Länspresidie Ägare | 2023-06 (text 5.1.4: april 2023; tabell 5.1.3: höst 2023)
        Avslut av förbund (slutarkivering m.m.) | Förbundschef Styrelse Processtöd Västerås stad | hösten 2023
        Insatser och roller (styrgrupper utvecklingsgrupper) | Förbundschef Styrelse Länspresidie | hösten 2023
        Analys av insatser inför läns-VP och budget 2024 | Förbundschefer Processtöd Styrelse Länspresidie | hösten 2023
      `,
    },
    {
      id: '001.budget',
      name: 'Budgetplan 2023',
      section: '7 Budgetplan 2023',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      remark: 'Raden utan namn är tryckt som en summa under Eget kapital in i länssamordningsförbund',
      columns: [
        actual('Utfall 2021', 2021),
        budget('Budget 2022', 2022),
        forecast('Förväntat utfall 2022', 2022),
        budget('Budget 2023', 2023),
        text('Budget 2024 förslag att ta med in i ett länsamordningsförbund'),
      ],
      rows: `
        # Intäkter
        Region Västmanland @INCOME_PER_PARTY/110 | 3 327 500 | 2 749 000 | 2 749 000 | 2 475 500 |
        Staten (AF+FK) @INCOME_PER_PARTY/100 | 6 655 000 | 5 498 000 | 5 498 000 | 4 951 000 |
        Västerås stad @INCOME_PER_PARTY/120 | 3 327 500 | 2 749 000 | 2 749 000 | 2 475 000 |
        #
        = Summa intäkter @INCOME_STATEMENT/INCOME | 13 310 000 | 10 996 000 | 10 996 000 | 9 902 000 |
        # Individinsatser
        Processtöd/ledning | 0 | 486 000 | 486 000 | 500 000 |
        Samordningsteam Västerås @COSTS_PER_INSATS/110 | 6 030 000 | 6 700 000 | 6 400 000 | 6 793 000 | x
        SIM @COSTS_PER_INSATS/130 | 1 504 294 | 925 000 | 925 000 | 0 |
        SPIRA @COSTS_PER_INSATS/120 | 3 294 761 | 1 650 000 | 1 498 068 | 0 |
        Insatskatalogen | 100 000 | 140 000 | 140 000 | 140 000 | x
        Indikatorer | 10 000 | 10 000 | 10 000 | 10 000 | x
        Operativ utvecklingsledare/ ansvarig MGT | 0 | 331 000 | 560 000 | 152 000 | x
        Myndighetsgemensamt team | 0 | 813 000 | 0 | 1 700 000 | x
        Arbetsgivarkoordinator | 0 | 586 000 | 560 000 | 756 000 | x
        Efterstöd | 0 | 200 000 | 0 | 0 |
        # Strukturella insatser
        Utvecklingsmedel @COSTS_PER_INSATS/230 | 213 625 | 800 000 | 0 | 0 |
        Samordningskartan | 0 | 0 | 550 000 | 50 000 | x
        Grön Kvist | 0 | 120 000 | 136 000 | 220 000 |
        Övriga projektansökningar | 0 | 800 000 | 0 | 595 000 | x
        SIM del 2 | 0 | 0 | 350 000 | 550 000 |
        Lokala utbildningsinsatser @COSTS_PER_INSATS/240 | 717 487 | 740 000 | 650 000 | 456 000 |
        Tillsammansveckan | 25 000 | 0 | 20 000 | 20 000 |
        Vecka fri från våld | 0 | 0 | 5 000 | 0 |
        Länsgemensamma utbildningsinsatser @COSTS_PER_INSATS/250 | 145 411 | 150 000 | 150 000 | 150 000 | x
        Länsgemensam förbundsprocess | | 100 000 | 100 000 | 175 000 |
        #
        = Summa insatser @COSTS_PER_INSATS/sum-insatser | 12 040 578 | 14 511 000 | 12 545 688 | 12 267 000 |
        # Administrativa kostnader
        Representation | 36 600 | 12 000 | 2 000 | 12 000 |
        Revision | 69 240 | 60 000 | 95 000 | 95 000 |
        Styrelsearvoden | 43 625 | 50 000 | 50 000 | 50 000 |
        Konferens/utbildning | 1 995 | 42 000 | 80 000 | 50 000 |
        Resekostnader | 0 | 75 000 | 20 000 | 20 000 |
        Trycksaker/böcker | 8 240 | 20 000 | 20 000 | 10 000 |
        Hemsida o nyhetsbrev | 19 824 | 20 000 | 20 000 | 20 000 |
        Ekonomitjänst | 80 169 | 140 000 | 140 000 | 140 000 |
        Administrativa tjänster | 26 256 | 0 | 40 000 | 140 000 | Avveckling förbund 2023 ÅR
        Löner | 1 167 444 | 740 000 | 740 000 | 760 000 |
        Köp av tjänster Västerås stad | 0 | 460 000 | 460 000 | 560 000 |
        Bankkostnader | 10 165 | 11 000 | 11 000 | 11 000 |
        Serviceavgifter NNS | 26 820 | 27 000 | 27 000 | 27 000 |
        Övrigt adm | 5 386 | 45 000 | 20 000 | 30 000 |
        #
        = Summa administration @COSTS_PER_INSATS/sum-administration | 1 485 761 | 1 702 000 | 1 740 000 | 1 925 000 |
        = Summa kostnader @-INCOME_STATEMENT/COSTS | 13 781 932 | 16 123 000 | 14 585 068 | 14 192 000 |
        # Eget kapital
        Eget kapital in i läns- samordningsförbund | | | | 400 000 |
         | | | | 14 529 000 |
        #
        = RESULTAT @INCOME_STATEMENT/RESULT | -471 093 | -5 127 000 | - 3 589 068 | -4 627 000 |
      `,
    },
    {
      id: '001.kalender',
      name: 'Årshjul 2023',
      section: 'Bilaga 1',
      unit: 'TEXT',
      sign: 'NONE',
      remark: 'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell',
      columns: [text('Organ'), text('Ärende')],
      rows: `
        2023-01-20 | styrelse | konstituerande möte
        2023-01-23 | utvecklingsgrupp | arbetsmöte
        2023-03-16 | utvecklingsgrupp | arbetsmöte
        2023-03-31 | styrelse+utvecklingsgrupp | årsredovisning 2022
        2023-04-27 | utvecklingsgrupp | arbetsmöte
        2023-06-07 | utvecklingsgrupp | arbetsmöte
        2023-06-16 | styrelse+utvecklingsgrupp | förväntat utfall halvår 2023
        2023-08-29 | utvecklingsgrupp | arbetsmöte
        2023-09-01 | styrelse | halvårsrapport
        2023-10-20 | styrelse+utvecklingsgrupp | insatser vidare till länsförbundets VP och budget 2024
        2023-12-16 | styrelse+utvecklingsgrupp+medlemmar | avslut och medlemssamråd
        2024-01-31 | insats | helårsredovisning från utföraren senast
        2024-03-22 | styrelse | beslut årsredovisning 2023 och likvidering
        2024-03-31 | medlemmar | årsrapport informerad senast
      `,
    },
  ],
};
