import {
  actual,
  budget,
  deviation,
  forecast,
  other,
  type PrintedDocument,
  text,
} from './printed-document.js';

/** The tables of Västra Mälardalens delårsredovisning per 2019-06-30, as printed. */
export const MALARDALEN_2019: PrintedDocument = {
  forbund: 'vastra-malardalen',
  title: 'Samordningsförbundet Västra Mälardalen, delårsredovisning per 2019-06-30',
  year: 2019,
  kind: 'INTERIM_REPORT',
  tables: [
    {
      id: '004.malvarden',
      name: 'Målvärden',
      section: 'Mål',
      unit: 'COUNT',
      sign: 'NONE',
      remark: 'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell',
      columns: [other('Målvärde')],
      rows: `
        Utbildade i LF och ORS/SRS | 100
        Från KAK i länsgemensamma insatser | 50
        Deltagare i Dejta en myndighet och lunchföreläsningar | 100
        Nådda under Tillsammansveckan (utfall ca) | 250
        ESF-deltagare under projekttiden | 40
        ESF årsplatser | 15
        Andel som ska klara heltidssysselsättning pct [PERCENT] | 80
        Överskott under andel av budget pct [PERCENT] | 20
      `,
    },
    {
      id: '004.insatskort',
      name: 'Insatser under 2019',
      section: 'Insatser under 2019',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      remark:
        'Uppgifter ur insatsernas kort, ställda samman här. Utfallet är för de två första sedan projektets början',
      columns: [text('Projekttid'), other('Medel från förbundet'), other('Utfall t.o.m. 190630')],
      rows: `
        LF och ensamkommandes hälsa | 2016-2019 | 1 831 000 | 1 446 578
        Integrationssamarbete Region | 2017-2020 | 1 200 000 | 404 655
        Dejta en myndighet | 2019 | 30 000 | 9 328
        Tillsammansveckan | 2019 | 30 000 | 9 328
        Boskola | 2019 | 247 000 | 147 617
        Boskola handledning av personal | 2019 | 10 000 |
        Studiespår Kompetens Ung/ESF | 2019-09-01--2022-06-30 | 1 000 000 |
        Länsgemensamma insatser | 2019 | 200 000 | 19 408
        KAK-gemensamma insatser | 2019 | 300 000 | 39 584
      `,
    },
    {
      id: '004.delar',
      name: 'Ekonomisk redogörelse',
      section: 'Ekonomisk redogörelse',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      remark:
        'För insatserna är budgeten beviljade medel 2019; medel enligt beslut under året har ingen budget',
      statement: 'OPERATING_STATEMENT',
      columns: [
        budget('Budget 2019', 2019),
        actual('Utfall periodiserad 19-06-30', 2019, 6),
        forecast('Prognos 2019', 2019),
        deviation('Avvikelse'),
      ],
      rows: `
        # Intäkter
        Statliga medel @intakter-statliga-medel | 2 250 000 | 1 125 000 | 2 250 000 | 0
        Kommunala medel @intakter-kommunala-medel | 750 000 | 375 000 | 750 000 | 0
        #
        = Summa intäkter @intakter-summa | 3 000 000 | 1 500 000 | 3 000 000 | 0
        # Kostnader
        Lön samordnare @kostnader-verksamhet-lon-samordnare | 760 000 | 305 286 | 760 000 | 0
        Resekostnader samordnare @kostnader-verksamhet-resekostnader-samordnare | 15 000 | 3 293 | 15 000 | 0
        Möteskostnader (inkl gåvor) @kostnader-verksamhet-moteskostnader-inkl-gavor | 50 000 | 15 788 | 50 000 | 0
        Material (trycksaker, dataprogram, telefon, dator, bank, presenter) @kostnader-verksamhet-material | 30 000 | 10 014 | 30 000 | 0
        Föreningsavgift @kostnader-verksamhet-foreningsavgift | 7 000 | 6 200 | 7 000 | 0
        Lokalhyra @kostnader-verksamhet-lokalhyra | 36 000 | 18 000 | 36 000 | 0
        Arvoden styrelse @kostnader-verksamhet-arvoden-styrelse | 125 000 | 43 649 | 125 000 | 0
        Resekostnader styrelse @kostnader-verksamhet-resekostnader-styrelse | 3 000 | 1 143 | 3 000 | 0
        Revisionsarvode @kostnader-verksamhet-revisionsarvode | 40 000 | 6 948 | 40 000 | 0
        Ekonomi/administration @kostnader-verksamhet-ekonomi-administration | 265 000 | 132 718 | 265 000 | 0
        Insatskatalog @kostnader-verksamhet-insatskatalog | 36 000 | 18 000 | 36 000 | 0
        Utbildning/konferenser + Finsamkonferens (beslut 190201) @kostnader-verksamhet-utbildning-konferenser-finsamkonferens | 10 000 | 8 984 | 10 000 | 0
        Buffert @kostnader-verksamhet-buffert | 100 000 | 0 | 100 000 | 0
        #
        = Summa kostnader verksamhet @kostnader-verksamhet-summa | 1 477 000 | 570 023 | 1 477 000 | 0
        # Gemensamma konferenser och insatser
        Länsgemensamma utb/konf @gemensamma-och-insatser-lansgemensamma-utb-konf | 200 000 | 19 408 | 200 000 | 0
        KAK-gemensamma utbildningar @gemensamma-och-insatser-kak-gemensamma-utbildningar | 300 000 | 39 584 | 300 000 | 0
        LF o ensamkommandes hälsa @gemensamma-och-insatser-lf-o-ensamkommandes-halsa | 400 000 | 25 237 | 400 000 | 0
        Integrationssamarbete Region @gemensamma-och-insatser-integrationssamarbete-region | 200 000 | 22 376 | 200 000 | 0
        Dejta en myndighet @gemensamma-och-insatser-dejta-en-myndighet | 30 000 | 9 328 | 30 000 | 0
        ESF Unga @gemensamma-och-insatser-esf-unga | 250 000 | 0 | 250 000 | 0
        Boskola @gemensamma-och-insatser-boskola | 247 000 | 137 617 | 247 000 | 0
        #
        = Summa gemensamma o insatser @gemensamma-och-insatser-summa | 1 627 000 | 253 550 | 1 627 000 | 0
        # Beslut 2019
        Chefsutbildning @beslut-2019-chefsutbildning | | 10 447 | 37 000 | -37 000
        190201 -Handledning samordnare @beslut-2019-190201-handledning-samordnare | | | 12 000 | -12 000
        190201+190305+190404 - Tillsammansveckan (10 tkr*3) @beslut-2019-190201-190305-190404-tillsammansveckan-10-tkr-3 | | 10 202 | 30 000 | -30 000
        190305 - Konsultcenter uppdrag @beslut-2019-190305-konsultcenter-uppdrag | | | 11 667 | -11 667
        190305 - Boskolan handledning @beslut-2019-190305-boskolan-handledning | | 10 000 | 10 000 | -10 000
        190529 - Drift av insatskatalog @beslut-2019-190529-drift-av-insatskatalog | | | 61 500 | -61 500
        #
        = Summa @beslut-2019-summa | 0 | 30 649 | 162 167 | -162 167
        = RESULTAT @resultat | | 645 778 | -256 167 | 0
      `,
    },
    {
      id: '004.saldon',
      name: 'Eget kapital och tillgängliga medel',
      section: 'Ekonomisk redogörelse',
      unit: 'KR',
      sign: 'ALL_POSITIVE',
      remark: 'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell',
      columns: [text('Datum'), other('Belopp')],
      rows: `
        Eget kapital | 2019-01-01 | 519 179
        Tillgängliga medel | 2019-06-30 | 2 013 921
      `,
    },
  ],
};
