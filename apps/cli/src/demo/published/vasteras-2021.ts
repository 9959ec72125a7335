import { actual, budget, deviation, type PrintedDocument, text } from './printed-document.js';
import { VASTERAS_2021_ACTIVITY } from './vasteras-2021-activity.js';

/** The tables of Västerås' årsredovisning 2021, as printed. */
export const VASTERAS_2021: PrintedDocument = {
  forbund: 'vasteras',
  title: 'Samordningsförbundet Västerås, årsredovisning 2021',
  year: 2021,
  kind: 'ANNUAL_REPORT',
  tables: [
    {
      id: '000.flerar',
      name: 'Översikt över verksamhetens utveckling',
      section: '1.1 Översikt över verksamhetens utveckling',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      statement: 'MULTI_YEAR',
      columns: [
        actual('2021', 2021),
        actual('2020', 2020),
        actual('2019', 2019),
        actual('2018', 2018),
        actual('2017', 2017),
      ],
      rows: `
        Verksamhetens intäkter @INCOME | 13 310 000 | 13 310 000 | 13 392 000 | 14 178 500 | 14 738 428
        Verksamhetens kostnader @-COSTS | 13 781 931 | 13 122 674 | 12 115 524 | 12 739 227 | 13 330 251
        Årets resultat @RESULT | - 471 931 | 187 326 | 1 276 476 | 1 439 273 | 1 408 177
        Soliditet [PERCENT] @EQUITY_RATIO | 68% | 70% | 74% | 64% | 58%
        Antal anställda [COUNT] @EMPLOYEES | 0 | 0 | 0 | 0 | 0
      `,
    },
    ...VASTERAS_2021_ACTIVITY,
    {
      id: '000.balanskrav',
      name: 'Balanskravsutredning',
      section: '1.5.5',
      unit: 'KR',
      sign: 'COSTS_NEGATIVE',
      remark: 'Första raden säger tkr; beloppen är i kronor',
      statement: 'BALANCE_REQUIREMENT',
      columns: [actual('2021', 2021)],
      rows: `
        Periodens resultat, tkr @result | -471 931
        Reducering av samtliga realisationsvinster @realised-gains | 0
        Vissa realisationsvinster enl. undantagsmöjlighet @exempt-gains | 0
        Vissa realisationsförluster enl. undantagsmöjlighet @exempt-losses | 0
        Orealiserade vinster/förluster i värdepapper @unrealised | 0
        Återföring orealiserade vinster/förluster i värdepapper @unrealised-reversed | 0
        Periodens resultat efter balanskravsjust. @adjusted | -471 931
        Reservering till resultatutjämningsreserv @to-reserve | 0
        Disponering från resultatutjämningsreserv @from-reserve | 0
        Balanskravsresultat @balanskravsresultat | -471 931
      `,
    },
    {
      id: '000.rr',
      name: 'Resultaträkning',
      section: '2. Resultaträkning',
      unit: 'KR',
      sign: 'COSTS_NEGATIVE',
      statement: 'INCOME_STATEMENT',
      columns: [text('Not'), actual('2021', 2021), actual('2020', 2020)],
      rows: `
        Verksamhetens intäkter @INCOME | 2 | 13 310 000 | 13 310 000
        Verksamhetens kostnader @COSTS | 3 | -13 781 931 | -13 122 674
        = Verksamhetens resultat @OPERATING_RESULT | | -471 931 | 187 326
        = Resultat efter finansiella poster @RESULT_AFTER_FINANCIAL | | -471 931 | 187 326
        = Årets resultat @RESULT | | -471 931 | 187 326
      `,
    },
    {
      id: '000.br',
      name: 'Balansräkning',
      section: '3. Balansräkning',
      unit: 'KR',
      sign: 'NONE',
      statement: 'BALANCE_SHEET',
      columns: [text('Not'), actual('2021-12-31', 2021), actual('2020-12-31', 2020)],
      rows: `
        # Omsättningstillgångar
        Fordringar @RECEIVABLES | 4 | 561 187 | 371 691
        Kassa och bank @CASH | | 10 934 528 | 11 352 229
        = Summa omsättningstillgångar @TOTAL_CURRENT_ASSETS | | 11 495 715 | 11 723 920
        # Tillgångar
        = Summa tillgångar @TOTAL_ASSETS | | 11 495 715 | 11 723 920
        # Eget kapital
        Årets resultat @RESULT_FOR_YEAR | | - 471 931 | 187 325
        Övrigt eget kapital @OTHER_EQUITY | | 8 241 303 | 8 053 977
        # Skulder
        Kortfristiga skulder @SHORT_TERM_DEBT | 5 | 3 726 342 | 3 482 617
        #
        = Summa eget kapital, avsättningar och skulder @TOTAL_EQUITY_AND_DEBT | | 11 495 715 | 11 723 920
      `,
    },
    {
      id: '000.kf',
      name: 'Kassaflödesanalys',
      section: '4. Kassaflödesanalys',
      unit: 'KR',
      sign: 'NONE',
      statement: 'CASH_FLOW',
      columns: [actual('2021-12-31', 2021), actual('2020-12-31', 2020)],
      rows: `
        Årets resultat @result | - 471 931 | 187 326
        = Medel från verksamheten före förändring av rörelsekapital @before-working-capital | -471 931 | 187 326
        Ökning/minskning kortfristiga fordringar @receivables | -189 496 | 236 548
        Ökning/minskning kortfristiga skulder @debts | 243 726 | 677 310
        = Kassaflöde för den löpande verksamheten @operating | - 417 701 | 1 101 184
        = Årets kassaflöde @total | - 417 701 | 1 101 184
        Likvida medel vid årets början @opening | 11 352 229 | 10 251 045
        = Likvida medel vid årets slut @closing | 10 934 528 | 11 352 229
      `,
    },
    {
      id: '000.drift',
      name: 'Driftsredovisning',
      section: '5. Driftsredovisning',
      unit: 'TKR',
      sign: 'ALL_POSITIVE',
      remark: 'Nettokolumnerna; avvikelsen är tryckt som budget minus utfall för kostnader',
      statement: 'OPERATING_STATEMENT',
      columns: [
        actual('Utfall 2021 netto', 2021),
        budget('Budget 2021 netto', 2021),
        deviation('Avvikelse 2021, Utfall-Budget netto'),
        actual('Utfall 2020 netto', 2020),
      ],
      rows: `
        # Intäkter
        Medlemsavg från huvudmännen @intakter-medlemsavg-fran-huvudmannen | 13 310 | 13 310 | 0 | 13 310
        # Insatser
        Samordningsteam Västerås @insatser-samordningsteam-vasteras | 6 030 | 7 306 | 1 276 | 7 384
        Projekt JobbFokus 2.0/SPIRA @insatser-projekt-jobbfokus-2-0-spira | 3 295 | 3 588 | 293 | 2 277
        Projekt Främj psykisk hälsa/SIM @insatser-projekt-framj-psykisk-halsa-sim | 1 504 | 1 617 | 113 | 647
        Insatskatalog/indikatorer @insatser-insatskatalog-indikatorer | 100 | 130 | 30 | 114
        Kartläggning/utvärdering @insatser-kartlaggning-utvardering | 290 | 250 | -40 | 45
        Utvecklingsmedel @insatser-utvecklingsmedel | 214 | 3 094 | 2 880 | 68
        Lokala utb insatser Västerås @insatser-lokala-utb-insatser-vasteras | 718 | 800 | 82 | 893
        Länsgemensamma utbildn insatser @insatser-lansgemensamma-utbildn-insatser | 145 | 250 | 105 | 258
        #
        = Summa insatser @summa-insatser | 12 296 | 17 035 | 4 739 | 11 686
        # Styrelse
        Representation @styrelse-representation | 35 | 6 | -29 | 8
        Revision @styrelse-revision | 59 | 60 | 1 | 53
        Löneadministration @styrelse-loneadministration | 7 | 8 | 1 | 8
        Styrelsearvoden @styrelse-styrelsearvoden | 44 | 70 | 26 | 62
        Konferenser @styrelse-konferenser | 0 | 35 | 35 | 27
        Övrigt styrelse @styrelse-ovrigt-styrelse | 1 | 5 | 4 | 9
        #
        = Summa styrelse @summa-styrelse | 146 | 184 | 38 | 167
        # Kansli
        Resekostnader @kansli-resekostnader | 0 | 2 | 2 | 1
        Representation @kansli-representation | 2 | 6 | 4 | 6
        Trycksaker, böcker @kansli-trycksaker-bocker | 8 | 10 | 2 | 2
        Hemsida och nyhetsbrev @kansli-hemsida-och-nyhetsbrev | 20 | 10 | -10 | 10
        Redovisningstjänster @kansli-redovisningstjanster | 80 | 81 | 1 | 80
        Administrativa tjänster @kansli-administrativa-tjanster | 26 | 26 | 0 | 26
        Samordnartjänst @kansli-samordnartjanst | 1 160 | 1 097 | -63 | 1 097
        Bankkostnader @kansli-bankkostnader | 10 | 11 | 1 | 12
        Utbildning, konferenser @kansli-utbildning-konferenser | 2 | 7 | 5 | 2
        Serviceavgift NNS @kansli-serviceavgift-nns | 27 | 27 | 0 | 27
        Övrigt adm @kansli-ovrigt-adm | 5 | 10 | 5 | 7
        #
        = Summa kansli @summa-kansli | 1 340 | 1 287 | -53 | 1 270
        = Summa verksamhetskostnader @summa-verksamhetskostnader | 13 782 | 18 506 | 4 724 | 13 123
        = RESULTAT @resultat | -472 | -5 196 | 4 724 | 187
      `,
    },
    {
      id: '000.not2',
      name: 'Not 2 Verksamhetens intäkter',
      section: '6. Noter',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      statement: 'INCOME_PER_PARTY',
      columns: [actual('2021', 2021), actual('2020', 2020)],
      rows: `
        Driftbidrag från staten @100 | 6 655 000 | 6 655 000
        Driftbidrag från Västerås stad @120 | 3 327 500 | 3 327 500
        Driftbidrag från Region Västmanland @110 | 3 327 500 | 3 327 500
        = Summa @sum | 13 310 000 | 13 310 000
      `,
    },
    {
      id: '000.not3',
      name: 'Not 3 Verksamhetens kostnader',
      section: '6. Noter',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      statement: 'COSTS_PER_INSATS',
      columns: [actual('2021', 2021), actual('2020', 2020)],
      rows: `
        # Individinsatser
        Projekt Samordningsteam Västerås @110 | 6 030 339 | 7 384 060
        Projekt JobbFokus 2.0/SPIRA @120 | 3 294 761 | 2 277 417
        Projekt Studie främjande psykisk hälsa/SIM @130 | 1 504 294 | 647 373
        # Strukturella insatser
        Insatskatalog/indikatorer @210 | 100 000 | 113 466
        Kartläggning/utvärdering @220 | 290 253 | 45 050
        Utvecklingsmedel @230 | 213 626 | 68 101
        Lokala utbildningsinsatser Västerås @240 | 717 487 | 892 460
        Länsgemensamma utbildningsinsatser @250 | 145 411 | 257 600
        #
        = Delsumma insatser @sum-insatser | 12 296 171 | 11 685 527
        # Administrativa kostnader
        Styrelse, kansli, revision @900 | 1 485 761 | 1 437 147
        #
        = Delsumma administrativa kostnader @sum-administration | 1 485 761 | 1 437 147
        = Summa verksamhetens kostnader @sum | 13 781 931 | 13 122 674
      `,
    },
    {
      id: '000.not4',
      name: 'Not 4 Fordringar',
      section: '6. Noter',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      statement: 'RECEIVABLES',
      columns: [actual('2021-12-31', 2021), actual('2020-12-31', 2020)],
      rows: `
        # Upplupna intäkter
        Norra Västmanlands Samordningsförbund @1791:210: | 93 677 | 95 000
        Samordningsförbundet Västra Mälardalen @1791:220: | 127 016 |
        # Övriga kortfristiga fordringar
        Skatteverket, mervärdesskatt @1651:300: | 340 494 | 276 691
        #
        = Summa korta fordringar @sum | 561 187 | 371 691
      `,
    },
    {
      id: '000.not5',
      name: 'Not 5 Kortfristiga skulder',
      section: '6. Noter',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      statement: 'SHORT_TERM_DEBT',
      columns: [actual('2021-12-31', 2021), actual('2020-12-31', 2020)],
      rows: `
        Leverantörsskulder @2511:: | 681 620 | 309 130
        # Upplupna kostnader
        Västerås stad, JobbFokus 2.0/SPIRA @2991:120: | 827 262 | 868 228
        Västerås stad, Samordningsteam Västerås @2992:120: | 1 450 776 | 1 862 386
        Region Västmanland, Studie främj psyk hälsa/SIM @2993:110: | 679 981 | 353 000
        Vital goodsolution AB, lokala utbildningsinsatser @2994:310: | 48 500 | 51 080
        Kansli/övrigt @2995:: | 38 203 | 38 793
        #
        = Summa kortfristiga skulder @sum | 3 726 342 | 3 482 617
      `,
    },
  ],
};
