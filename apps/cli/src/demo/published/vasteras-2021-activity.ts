import { other, type PrintedTable } from './printed-document.js';

/** What the same document prints about participants and courses: counts of groups, nobody by name. */
export const VASTERAS_2021_ACTIVITY: readonly PrintedTable[] = [
  {
    id: '000.utbildning',
    name: 'Utbildningar',
    section: '1.5.2.1',
    unit: 'COUNT',
    sign: 'NONE',
    columns: [other('Tillfällen'), other('Per tillfälle'), other('Deltagare')],
    rows: `
      # Lokala utbildningar
      LF grundutbildning | 2 | 24 | 48
      LF reaktivering | 1 | 16 | 16
      LF ledare | 3 | 18 | 54
      # Länsgemensamma utbildningar
      LF nätverksdag | 2 | | 80
      LF konferens | 1 | | 120
      LF ledare | 2 | 18 | 36
      Grön Kvist omcertifiering och ny handledare | 2 | 18 | 36
      Dejta en myndighet | 6 | | 100
      Psykisk hälsa temavecka | 1 | | 100
      Vecka fri från våld | 1 | | 100
    `,
  },
  {
    id: '000.deltagare',
    name: 'Deltagare',
    section: '1.5.2.2',
    unit: 'COUNT',
    sign: 'NONE',
    columns: [other('Antal')],
    rows: `
      # Samordningsteam
      deltagare totalt | 97
      kvinnor | 59
      män | 38
      nya inskrivningar | 56
      avslutade till resultat | 55
      avslutade utan mätning (inom 3 mån prövotid) | 6
      avslutade under 30 år (alla män) | 8
      förlängda efter ett år | 6
      punktinsatser | 6
      medelantal dagar | 279
      budgeterad personal | 8
      faktisk personal | 7
      styrelsens text 1.5.3 | 95
      # SPIRA
      unika deltagare sedan start | 98
      avslutade sedan start | 68
      har/har haft anställning | 21
      har/har haft praktik | 66
      studerar/har studerat | 22
      styrelsens text 1.5.3 | 50
      # SIM
      lärare Rudbeckianska | 8
      lärare Carlforsska | 6
      lärare Tranellska | 5
      lärare totalt enligt text | 21
      registrerade elever | 259
      # Insatskatalogen
      insatser registrerade | 91
      varav endast Västerås | 37
    `,
  },
  {
    id: '000.deltagare_pct',
    name: 'Deltagare i Samordningsteamet, andelar',
    section: '1.5.2.2',
    unit: 'PERCENT',
    sign: 'NONE',
    remark:
      'Uppgifter ur löpande text, ställda samman här: dokumentet trycker dem inte som en tabell. Andelar av de 55 som avslutats till resultat, om inget annat sägs',
    columns: [other('Andel')],
    rows: `
      # Samordningsteam
      högst grundskola vid start | 36
      gymnasium vid start | 34
      offentlig försörjning 9 år eller mer | 38
      försörjningsstöd vid start | 79
      arbete studier eller aktivt arbetssökande efter | 33
      ordinarie insats efter avslut | 59
      förändring aktivitetsstöd avslut mot start | 60
      förändring försörjningsstöd avslut mot start | -11
      förändring sjuk-/rehabpenning avslut mot start | -42
      avslut till arbete/studier 2021 | 9
      avslut till arbete/studier 2020 | 18
      förlängda av avslutade | 11
    `,
  },
];
