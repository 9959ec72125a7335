import { actual, budget, deviation, other, type PrintedDocument, text } from './printed-document.js';

/** The tables of Norra Västmanlands årsredovisning 2014, as printed. */
export const NORRA_2014: PrintedDocument = {
  forbund: 'norra-vastmanland',
  title: 'Norra Västmanlands Samordningsförbund, årsredovisning 2014',
  year: 2014,
  kind: 'ANNUAL_REPORT',
  tables: [
    {
      id: '003.prognoser',
      name: 'Prognoser för eget kapital',
      section: 'Styrelsens arbete',
      unit: 'KKR',
      sign: 'NONE',
      remark: 'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell',
      columns: [text('Datum'), other('Belopp')],
      rows: `
        prognos eget kapital 2014-12-31 | 2014-09-18 | 590
        prognos eget kapital 2014-12-31 | 2014-11-26 | 680
        utfall eget kapital | 2014-12-31 | 1 264
        tilldelning 2015 | 2014-11-26 | 7 200
        budgeterat uttag ur eget kapital 2015 | 2014-11-26 | 81
        ägarnas budgetäskande 2015 (återgivet 2014-05-27) | 2014-04-08 | 9 000
      `,
    },
    {
      id: '003.utbildning',
      name: 'Personalinriktade insatser',
      section: 'Insatsredovisning',
      unit: 'COUNT',
      sign: 'NONE',
      columns: [other('Deltagare')],
      rows: `
        Utbildningsdag SRS/ORS | 45
        Grundutbildning LF 12 | 29
        Grundutbildning LF 13 | 28
        Repetition LF bemötande | 28
        Konsensuskonferens Indikatorprojektet | 11
        LGU 14 Mot EU 2020 | 21
        LGU 14 Existentiell hälsa i praktiken | 29
        LGU 14 Sociala investeringar i praktiken | 26
        LGU 14 Lösningsfokuserade ledtrådar | 165
        LGU 14 SUS användbarhet och nytta | 5
        Seminarium Pay-off Sala | 26
        Sjukintygsworkshops (3 st) | 16
        Utvecklingsdag professionella runt teamen | 33
        = Totalt | 462
      `,
    },
    {
      id: '003.deltagare',
      name: 'Deltagare i samordningsteamen',
      section: 'Insatsredovisning',
      unit: 'COUNT',
      sign: 'NONE',
      columns: [
        other('Totalt'),
        other('Kvinnor'),
        other('Män'),
        other('Avslut'),
        other('Resultat'),
        other('Resultat, procent', 'PERCENT'),
        other('Bidragsår', 'YEARS'),
        other('Genomströmning, månader'),
      ],
      rows: `
        Samordningsteam FNS | 38 | 26 | 12 | 20 | 9 | 45 | 4,1 | 11,8
        Samordningsteam Sala | 60 | 31 | 29 | 31 | 20 | 65 | 5,6 | 13,3
        Samordningsteam Hallsta/Sura | 54 | 27 | 27 | 26 | 7 | 27 | 4,6 | 14,6
        = Totalt | 152 | 84 | 68 | 77 | 36 | 46 | 4,9 | 13,1
      `,
    },
    {
      id: '003.forsorjningsmatt',
      name: 'Förändring av försörjningsmåttet',
      section: 'Förändring av försörjningsmåttet',
      unit: 'KR_PER_DAY',
      sign: 'NONE',
      // The municipalities, and the county beside them.
      columns: 'Fagersta Norberg Skinnskatteberg Sala Hallstahammar Surahammar Länet'
        .split(' ')
        .map((place) => other(place)),
      rows: `
        2013 kvartal 3 | 56 | 54 | 60 | 55 | 55 | 58 | 54
        2014 kvartal 3 | 54 | 53 | 57 | 53 | 54 | 57 | 52
        Förändring | -2 | -1 | -3 | -2 | -1 | -1 | -2
      `,
    },
    {
      id: '003.rr',
      name: 'Resultaträkning',
      section: 'Resultaträkning',
      unit: 'KKR',
      sign: 'COSTS_NEGATIVE',
      statement: 'INCOME_STATEMENT',
      columns: [
        text('Not'),
        actual('Bokslut 2013', 2013),
        budget('Budget 2014', 2014),
        actual('Bokslut 2014', 2014),
      ],
      rows: `
        Verksamhetens intäkter @INCOME | 1 | 7 163 | 7 000 | 7 002
        Verksamhetens kostnader @COSTS | 1 | -9 082 | -9 176 | -8 208
        = Verksamhetens nettokostnader @OPERATING_RESULT | | -1 920 | -2 176 | -1 206
        Finansiella intäkter @FINANCIAL_INCOME | 2 | 80 | | 31
        Finansiella kostnader @FINANCIAL_COSTS | 2 | -25 | -2 | -4
        = Resultat efter skatteintäkter och finansnetto @RESULT_AFTER_FINANCIAL | | -1 865 | -2 178 | -1 179
        = Årets resultat @RESULT | | -1 865 | -2 178 | -1 179
      `,
    },
    {
      id: '003.kf',
      name: 'Finansieringsanalys',
      section: 'Finansieringsanalys',
      unit: 'KKR',
      sign: 'NONE',
      statement: 'CASH_FLOW',
      columns: [text('Not'), actual('131231', 2013), actual('141231', 2014)],
      rows: `
        Årets resultat @result | | -1 865 | -1 179
        Justering för ökning av pensionsavsättning @provisions | | 137 | 5
        = Medel från verksamheten före förändring av rörelsekapital @before-working-capital | | -1 728 | -1 174
        +/- Minskning/ökning övriga kortfristiga fordringar @receivables | 3 | 1 284 | 220
        +/- Ökning/Minskning övriga kortfristiga skulder @debts | 6 | -694 | -424
        = Kassaflöde från den löpande verksamheten @operating | | -1 138 | -1 378
        = Årets kassaflöde @total | | -1 138 | -1 378
        Likvida medel vid årets början @opening | 4 | 5 604 | 4 466
        = Likvida medel vid årets slut @closing | 4 | 4 466 | 3 088
        # Specifikation till årets kassaflöde
        +/- Ökning/minskning kassa och bank | 4 | -1 138 | -1 378
        = Årets kassaflöde | | -1 138 | -1 378
      `,
    },
    {
      id: '003.br',
      name: 'Balansräkning',
      section: 'Balansräkning',
      unit: 'KKR',
      sign: 'NONE',
      remark: 'Årets resultat ingår i eget kapital, som inte delas upp',
      statement: 'BALANCE_SHEET',
      columns: [text('Not'), actual('131231', 2013), actual('141231', 2014)],
      rows: `
        # Omsättningstillgångar
        Kortfristiga fordringar @RECEIVABLES | 3 | 261 | 41
        Kassa och bank @CASH | 4 | 4 466 | 3 088
        = Summa omsättningstillgångar @TOTAL_CURRENT_ASSETS | | 4 727 | 3 129
        # Tillgångar
        = Summa tillgångar @TOTAL_ASSETS | | 4 727 | 3 129
        # Eget kapital
        Eget kapital | 5 | 2 443 | 1 264
        därav årets resultat @RESULT_FOR_YEAR | | -1 865 | -1 179
        = Summa eget kapital | | 2 443 | 1 264
        # Avsättningar
        Avsättning pensioner | 6 | 137 | 142
        = Summa avsättningar @PROVISIONS | | 137 | 142
        # Skulder
        Kortfristiga skulder | 7 | 2 147 | 1 723
        = Summa kortfristiga skulder @SHORT_TERM_DEBT | | 2 147 | 1 723
        # Skulder och eget kapital
        = Summa skulder och eget kapital @TOTAL_EQUITY_AND_DEBT | | 4 727 | 3 129
      `,
    },
    {
      id: '003.not1_bidrag',
      name: 'Not 1 Verksamhetens intäkter',
      section: 'Noter',
      unit: 'KKR',
      sign: 'ALL_POSITIVE',
      remark: 'Bidragen summerar 2013 till 7 001, tryckt 7 000',
      statement: 'INCOME_PER_PARTY',
      columns: [actual('2013', 2013), actual('2014', 2014)],
      rows: `
        Medlemsbidrag Försäkringskassan och Arbetsförmedlingen @state | 3 500 | 3 500
        Medlemsbidrag Landstinget Västmanland @region-vastmanland | 1 750 | 1 750
        Medlemsbidrag Fagersta kommun @fagersta-kommun | 318 | 321
        Medlemsbidrag Norbergs kommun @norbergs-kommun | 142 | 140
        Medlemsbidrag Skinnskattebergs kommun @skinnskattebergs-kommun | 110 | 110
        Medlemsbidrag Sala kommun @sala-kommun | 545 | 544
        Medlemsbidrag Hallstahammars kommun @hallstahammars-kommun | 387 | 388
        Medlemsbidrag Surahammars kommun @surahammars-kommun | 249 | 246
        Övriga intäkter @other | | 2
        = Summa @sum | 7 000 | 7 002
      `,
    },
    {
      id: '003.not1_kostnader',
      name: 'Not 1 Verksamhetens kostnader',
      section: 'Noter',
      unit: 'KKR',
      sign: 'ALL_POSITIVE',
      statement: 'COSTS_PER_INSATS',
      columns: [actual('2013', 2013), actual('2014', 2014)],
      rows: `
        Administrativa kostnader @administration | 1 098 | 1 199
        Kurskostnader @courses | 33 | 28
        Arvoden @fees | 122 | 167
        Kostnader för insatser @insatser | 7 829 | 6 814
        = Summa @sum | 9 082 | 8 208
      `,
    },
    {
      id: '003.not2_7',
      name: 'Not 2–7',
      section: 'Noter',
      unit: 'KKR',
      sign: 'COSTS_NEGATIVE',
      remark: 'Avsättningarnas not saknar nummer; balansräkningen hänvisar till 6',
      columns: [actual('2013', 2013), actual('2014', 2014)],
      rows: `
        # 2 Finansiella intäkter och kostnader
        Ränteintäkter | 80 | 31
        = Finansiella intäkter | 80 | 31
        Bankkostnader | 1 | 2
        Finansiell kostnad avsättning pensioner | 1 | 2
        Finansiell kostnad sänkt diskonteringsränta avsättning pensioner | 23 |
        = Finansiella kostnader | 25 | 4
        # 3 Kortfristiga fordringar
        Interimsfordringar @RECEIVABLES/accrued | 6 | 8
        Kundfordringar @RECEIVABLES/customers | 158 |
        Övriga fordringar @RECEIVABLES/other | 97 | 32
        = Summa kortfristiga fordringar @RECEIVABLES/sum | 261 | 41
        # 4 Kassa och bank
        Bank/plusgiro | 4 466 | 3 088
        = Summa plusgiro | 4 466 | 3 088
        # 5 Eget kapital
        Ingående eget kapital @BALANCE_SHEET/OTHER_EQUITY | 4 307 | 2 443
        Årets resultat | -1 865 | -1 179
        = Summa eget kapital | 2 443 | 1 264
        # Avsättningar
        Avsättning pensionsskuld @PROVISIONS/pensions | 110 | 114
        Avsättning löneskatt pensionsskuld @PROVISIONS/pension-tax | 27 | 28
        = Summa avsättningar @PROVISIONS/sum | 137 | 142
        Anläggningsskapital utgör skillnaden mellan anläggningstillgångar och långfristiga skulder/avsättningar | -137 | -142
        Rörelsekapitalet utgör skillnaden mellan omsättningstillgångar och kortfristiga skulder | 2 580 | 1 406
        = Summa eget kapital | 2 443 | 1 264
        # 7 Kortfristiga skulder
        Interimsskulder @SHORT_TERM_DEBT/accrued | 21 | 9
        Semesterlöneskuld @SHORT_TERM_DEBT/holiday-pay | 17 | 28
        Leverantörsskulder @SHORT_TERM_DEBT/suppliers | 2 034 | 1 624
        Prelskatt löner @SHORT_TERM_DEBT/tax | 15 | 16
        Lagstadgad arbetsgivaravgift @SHORT_TERM_DEBT/employer-fees | 14 | 15
        Pensionskostnad individuell del @SHORT_TERM_DEBT/pensions | 28 | 20
        Upplupen särskild löneskatt individuell del @SHORT_TERM_DEBT/pension-tax | 18 | 12
        =  @SHORT_TERM_DEBT/sum | 2 147 | 1 723
      `,
    },
    {
      id: '003.drift',
      name: 'Driftsredovisning',
      section: 'Driftsredovisning',
      unit: 'KR',
      sign: 'INCOME_NEGATIVE',
      statement: 'OPERATING_STATEMENT',
      columns: [
        text('Delprogram'),
        actual('Bokslut 2013', 2013),
        budget('Budget 2014', 2014),
        actual('Bokslut 2014', 2014),
        deviation('Nettoavvikelse'),
      ],
      rows: `
        Styrelsens intäkter @-intakter-1000-styrelsens-intakter | 1000 | -7 080 070 | -7 000 000 | - 7 000 004 | 4
        Styrelsens kostnader @kostnader-1000-styrelsens-kostnader | 1000 | 221 110 | 335 000 | 264 696 | 70 304
        Administration, intäkter @-intakter-1001-administration-intakter | 1001 | -4 931 | | - 32 356 | 32 356
        Administration, kostnader @kostnader-1001-administration-kostnader | 1001 | 1 061 453 | 1 143 000 | 1 087 929 | 55 071
        Bilkonto, intäkter @-intakter-1003-bilkonto-intakter | 1003 | -4 289 | | - 638 | 638
        Bilkonto, kostnader @kostnader-1003-bilkonto-kostnader | 1003 | | 58 000 | 45 600 | 12 400
        Sjukintygsworkshop @kostnader-1024-sjukintygsworkshop | 1024 | | | 23 576 | -23 576
        Läns gemensamma utb insatser @kostnader-1026-lansgemensamma-utb-insatser | 1026 | 97 869 | 100 000 | 99 760 | 240
        Utvärdering LF/ MI, intäkter @-intakter-1027-utvardering-lf-mi-intakter | 1027 | -20 000 | | |
        Utvärdering LF/ MI, kostnader @kostnader-1027-utvardering-lf-mi-kostnader | 1027 | 588 269 | | 49 522 | -49 522
        Ung Kraft @kostnader-1029-ung-kraft | 1029 | 265 929 | | |
        Stöd till socialt företagande @kostnader-1031-stod-till-socialt-foretagande | 1031 | 20 000 | | |
        Seminarium Extern medbedömning @kostnader-1033-seminarium-extern-medbedomning | 1033 | 7 080 | | |
        GULF 12 @kostnader-1034-gulf-12 | 1034 | 12 589 | 72 000 | 49 064 | 22 936
        Handledarutbildning Grön Kvist @kostnader-1035-handledarutbildning-gron-kvist | 1035 | 21 000 | | |
        Vidareutbildning LF @kostnader-1036-vidareutbildning-lf | 1036 | | 25 000 | 20 399 | 4 601
        GULF 11 @kostnader-1039-gulf-11 | 1039 | 150 349 | | |
        GULF 7 Ungdom @kostnader-1045-gulf-7-ungdom | 1045 | | | 19 260 | -19 260
        GU LF, prof/ arbetsledare 10 @kostnader-1049-gu-lf-prof-arbetsledare-10 | 1049 | 22 114 | | |
        Samordningsteamet FNS @kostnader-1063-samordningsteamet-fns | 1063 | 2 008 988 | 2 252 000 | 1 752 983 | 499 017
        Samordningsteam Sala @kostnader-1064-samordningsteam-sala | 1064 | 1 882 133 | 2 098 000 | 1 891 030 | 206 970
        Samordningsteamet Hallsta/ Sura @kostnader-1065-samordningsteamet-hallsta-sura | 1065 | 1 763 860 | 2 187 000 | 2 036 517 | 150 483
        Extern medbedömning samordningsteam @kostnader-1066-extern-medbedomning-samordningsteam | 1066 | 204 806 | 93 000 | 82 659 | 10 341
        Kurator till samordningsteam @kostnader-1067-kurator-till-samordningsteam | 1067 | 566 065 | 654 000 | 611 664 | 42 336
        Utvärdering Integrerad samverkan @kostnader-1068-utvardering-integrerad-samverkan | 1068 | 22 500 | 80 000 | 52 997 | 27 003
        GULF 12 @kostnader-1069-gulf-12 | 1069 | 14 303 | 71 000 | 122 062 | -51 062
        Utbildningsdag SRS/ ORS @kostnader-1072-utbildningsdag-srs-ors | 1072 | | 10 000 | 2 236 | 7 764
        Utb KUR-projektet @kostnader-1073-utb-kur-projektet | 1073 | 25 223 | | |
        Utb Motiverande samtal i samarbete @kostnader-1074-utb-motiverande-samtal-i-samarbete | 1074 | 18 440 | | |
        =  @-summa | | 1 864 792 | 2 178 000 | 1 178 954 |
      `,
    },
  ],
};
