import { actual, budget, deviation, type PrintedDocument, text } from './printed-document.js';
import { VASTERBERGSLAGEN_2020_ACTIVITY } from './vasterbergslagen-2020-activity.js';

/** The tables of Västerbergslagens årsredovisning 2020, as printed. */
export const VASTERBERGSLAGEN_2020: PrintedDocument = {
  forbund: 'vasterbergslagen',
  title: 'Västerbergslagens Samordningsförbund, årsredovisning 2020',
  year: 2020,
  kind: 'ANNUAL_REPORT',
  tables: [
    {
      id: '002.flerar',
      name: 'Översikt över verksamhetens utveckling',
      section: '1.1 Översikt över verksamhetens utveckling',
      unit: 'TKR',
      sign: 'COSTS_NEGATIVE',
      statement: 'MULTI_YEAR',
      columns: [
        actual('2020', 2020),
        actual('2019', 2019),
        actual('2018', 2018),
        actual('2017', 2017),
        actual('2016', 2016),
      ],
      rows: `
        Verksamhetens intäkter @INCOME | 4512 | 4543 | 4859 | 5800 | 5248
        Verksamhetens kostnader @COSTS | -4560 | -4592 | -4507 | -4904 | -4776
        Årets resultat @RESULT | -59 | -52 | +350 | +896 | +471
        Soliditet [PERCENT] @EQUITY_RATIO | 93% | 92% | 66% | 64% | 63%
        Antal anställda [COUNT] @EMPLOYEES | 1 | 1 | 1 | 1 | 1
      `,
    },
    ...VASTERBERGSLAGEN_2020_ACTIVITY,
    {
      id: '002.drift',
      name: 'Driftsredovisning',
      section: '2. Driftsredovisning',
      unit: 'TKR',
      sign: 'COSTS_NEGATIVE',
      statement: 'OPERATING_SUMMARY',
      columns: [
        actual('Utfall jan-dec 2020', 2020),
        budget('Aktuell budget jan-dec 2020', 2020),
        deviation('Avvikelse utfall - budget'),
        actual('Bokslut helår 2019', 2019),
      ],
      rows: `
        Nettokostnad @net-cost | -4560 | -6705 | 2145 | -4583
        Medlemsavgift @contributions | 4505 | 4505 | 0 | 4534
        Resultat @result | -59 | -2200 | 2141 | -52
        Utgående eget kapital @closing-equity | -2545 | -404 | 2141 | -2604
        Likvida medel @cash | 2025 | | | 1018
      `,
    },
    {
      id: '002.rr',
      name: 'Resultaträkning',
      section: '3. Resultaträkning',
      unit: 'KR',
      sign: 'COSTS_NEGATIVE',
      statement: 'INCOME_STATEMENT',
      columns: [text('Not'), actual('2020-01-01 -2020-12-31', 2020), actual('2019-01-01 -2019-12-31', 2019)],
      rows: `
        Verksamhetens intäkter @INCOME | 1 | 4.511.722 | 4.543.247
        Verksamhetens kostnader @COSTS | 2 | -4.567.005 | -4.592.046
        = Verksamhetens resultat @OPERATING_RESULT | | -55.283 | -48.799
        Finansiella kostnader @FINANCIAL_COSTS | | -3.535 | - 2.904
        = Resultat efter finansiella poster @RESULT_AFTER_FINANCIAL | | - 58.818 | -51.703
        = Årets resultat @RESULT | | -58.818 | -51.703
      `,
    },
    {
      id: '002.br',
      name: 'Balansräkning',
      section: '4. Balansräkning',
      unit: 'KR',
      sign: 'NONE',
      statement: 'BALANCE_SHEET',
      columns: [text('Not'), actual('2020-12-31', 2020), actual('2019-12-31', 2019)],
      rows: `
        # Omsättningstillgångar
        Korta fordringar @RECEIVABLES | 3 | 291.940 | 785.597
        Kortfristiga placeringar @SHORT_TERM_INVESTMENTS | | 425.414 | 1.038.583
        Kassa och bank @CASH | | 2.024.861 | 1.017.539
        = Summa omsättningstillgångar @TOTAL_CURRENT_ASSETS | | 2.742.215 | 2.841.719
        # Tillgångar
        = Summa tillgångar @TOTAL_ASSETS | | 2.742.215 | 2.841.719
        # Eget kapital
        Årets resultat @RESULT_FOR_YEAR | | -58.818 | -51.703
        Övrigt eget kapital @OTHER_EQUITY | | 2.603.947 | 2.655.649
        # Skulder
        Kortfristiga skulder @SHORT_TERM_DEBT | 4 | 197.086 | 237.773
        #
        = Summa eget kapital, avsättningar och skulder @TOTAL_EQUITY_AND_DEBT | | 2.742.215 | 2.841.719
        Ansvarsförbindelser | | Inga | Inga
      `,
    },
    {
      id: '002.kf',
      name: 'Kassaflödesanalys',
      section: '5. Kassaflödesanalys',
      unit: 'KR',
      sign: 'NONE',
      statement: 'CASH_FLOW',
      columns: [actual('2020-12-31', 2020), actual('2019-12-31', 2019)],
      rows: `
        Årets resultat @result | -58.818 | -51.703
        Justering för ej likviditetspåverkande poster Medel från verksamheten före förändring av rörelsekapital | |
        Ökning/minskning kortfristiga fordringar @receivables | 493.657 | -563.633
        Ökning/minskning kortfristiga skulder @debts | -40.687 | -1.155.076
        = Kassaflöde från den löpande verksamheten @operating | +394.153 | -1.770.412
        = Kassaflöde från investeringsverksamheten @investing | 613.169 | 500 000
        Kassaflöde från finansieringsverksamheten | |
        = Årets kassaflöde @total | +1.007.322 | -1.270.412
        Likvida medel vid årets början @opening | 1.017.539 | 2.287.951
        = Likvida medel vid årets slut @closing | 2.024.861 | 1.017.539
      `,
    },
    {
      id: '002.not1',
      name: 'Not 1. Verksamhetens intäkter',
      section: '7. Noter',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      statement: 'INCOME_PER_PARTY',
      columns: [actual('2020', 2020), actual('2019', 2019)],
      rows: `
        Driftbidrag från staten @state | 2.253.000 | 2.267.000
        Driftbidrag från Ludvika kommun @ludvika-kommun | 721.000 | 725.000
        Driftbidrag från Smedjebackens kommun @smedjebackens-kommun | 405.000 | 408.000
        Driftbidrag från landsting/region @region-dalarna | 1.126.000 | 1.134.000
        Övriga intäkter @other | 6.722 | 9.247
        = Summa @sum | 4.511.722 | 4.543.247
      `,
    },
    {
      id: '002.not2',
      name: 'Not 2. Verksamhetens kostnader',
      section: '7. Noter',
      unit: 'KR',
      sign: 'COSTS_NEGATIVE',
      statement: 'COSTS_PER_INSATS',
      columns: [actual('2020', 2020), actual('2019', 2019)],
      rows: `
        Deltagarinsatser @-individual | -2.493.486 | -2.534.305
        Strukturövergripande insatser @-structural | -1.250.302 | -1.317.337
        Administrativa kostnader @-administration | -823.217 | -740.404
        = Summa @-sum | -4.567.005 | -4.592.046
      `,
    },
    {
      id: '002.not3',
      name: 'Not 3. Fordringar',
      section: '7. Noter',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      statement: 'RECEIVABLES',
      columns: [actual('2020-12-31', 2020), actual('2019-12-31', 2019)],
      rows: `
        Fordran Moms @vat | 21.867 | 34.163
        Skattekonto @tax-account | 23.073 | 0
        Förutbetalda hyreskostnader @prepaid-rent | 0 | 14.624
        Övriga interimfordringar @accrued | 247.000 | 736.810
        = Summa @sum | 291.940 | 785.597
      `,
    },
    {
      id: '002.not4',
      name: 'Not 4. Upplupna kostnader och förutbetalda intäkter',
      section: '7. Noter',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      remark: 'Tar bara upp de upplupna av balansräkningens kortfristiga skulder',
      statement: 'SHORT_TERM_DEBT',
      columns: [actual('2020-12-31', 2020), actual('2019-12-31', 2019)],
      rows: `
        Upplupna semesterlöner @holiday-pay | 34.399 | 36.619
        Upplupna sociala avgifter @social-fees | 10.808 | 11.505
        Upplupna pensionskostnader @pensions | 0 | 53.580
        Upplupna revisionskostnader @audit | 25.000 | 51.600
        Upplupna redovisningskostnader @accounting | 52.400 | 20.000
        Övriga upplupna kostnader @other | | 9.500
        = Summa @sum-accrued | 122.607 | 182.804
      `,
    },
    {
      id: '002.s8',
      name: 'Sammanställning av utfall och budget 2020',
      section: '8 Sammanställning av utfall och budget 2020',
      unit: 'TKR',
      sign: 'COSTS_NEGATIVE',
      statement: 'OPERATING_STATEMENT',
      columns: [
        text('Proj.nr'),
        budget('Reviderad budget 2020', 2020),
        actual('Utfall 2020', 2020),
        deviation('Avvikelse mot budget'),
      ],
      rows: `
        # Intäkter
        Bidrag @intakter-101-104-bidrag | 101-104 | 4505 | 4505 | 0
        Övriga intäkter @intakter-ovriga-intakter | | | 7 | 7
        #
        = SUMMA Intäkter @intakter-summa | | 4505 | 4512 | 7
        # Administration
        Styrelsen @-administrationskostnader-201-styrelsen | 201 | -181 | -126 | 55
        Förbundschef @-administrationskostnader-202-forbundschef | 202 | -221 | -230 | -9
        Ekonomi @-administrationskostnader-203-ekonomi | 203 | -112 | -106 | 6
        Revision @-administrationskostnader-204-revision | 204 | -55 | -59 | -4
        Information och marknadsföring @-administrationskostnader-207-information-och-marknadsforing | 207 | -30 | -40 | -10
        Övriga administrationskostnader @-administrationskostnader-208-ovriga-administrationskostnader | 208 | -69 | -42 | 27
        Kansli @-administrationskostnader-209-kansli | 209 | -185 | -160 | 25
        Bilkostnader @-administrationskostnader-210-bilkostnader | 210 | -47 | -60 | -13
        #
        = SUMMA Administrationskostnader @-administrationskostnader-summa | | -900 | -823 | 77
        # Deltagarinsatser
        Teamsamverkan @-deltagarinsatser-301-teamsamverkan | 301 | -1647 | -1485 | 162
        Unga med aktivitetsersättning @-deltagarinsatser-302-unga-med-aktivitetsersattning | 302 | -93 | -92 | 1
        Kvinnors integration i det svenska samhället @-deltagarinsatser-306-kvinnors-integration-i-det-svenska-samhallet | 306 | -784 | -784 | 0
        Förbundschef -stöd/utveckling i samverkan; Individeriktade insatser @-deltagarinsatser-399-forbundschef-stod-individinriktade-insatser | 399 | -106 | -133 | -27
        #
        = SUMMA Deltagarinsatser @-deltagarinsatser-summa | | -2630 | -2494 | 136
        # Strukturövergripande insatser
        Samverkansarenan @-strukturovergripande-insatser-401-samverkansarenan | 401 | -100 | -19 | 81
        Plattform Socialt företagande @-strukturovergripande-insatser-423-plattform-socialt-foretagande | 423 | -200 | -200 | 0
        Nätverk psykisk ohälsa @-strukturovergripande-insatser-424-natverk-psykisk-ohalsa | 424 | -50 | -50 | 0
        Samverkanskoordinator @-strukturovergripande-insatser-431-samverkanskoordinator | 431 | -745 | -660 | 85
        Starka Föräldrar @-strukturovergripande-insatser-434-starka-foraldrar | 434 | 0 | 0 | 0
        Gemensam missbruks-och beroendevård i VB @-strukturovergripande-insatser-435-gemensam-missbruks-och-beroendevard | 435 | -75 | -75 | 0
        Övriga tillkommande projekt @-strukturovergripande-insatser-ovriga-tillkommande-projekt | * | -1716 | | 1716
        Förbundschef- stöd/utveckling av samverkan; Strukturövergripande insatser @-strukturovergripande-insatser-499-forbundschef-stod-strukturovergripande-insatser | 499 | -289 | -246 | 43
        #
        = SUMMA Strukturövergripande insatser @-strukturovergripande-insatser-summa | | -3175 | -1250 | 1925
        Finansiella kostnader @-finansiella-kostnader-finansiella-kostnader | | | -4 | -4
        = TOTALA kostnader @-summa-kostnader | | -6705 | -4571 | 2134
        = PERIODENS RESULTAT @periodens-resultat | | -2200 | -59 | 2141
        # Eget kapital
        Eget kapital vid årets ingång | | 2604 | 2604 |
        Budgererat resultat + utfall | | -2200 | -59 |
        Eget kapital vid periodens utgång | | 404 | 2545 |
      `,
    },
  ],
};
