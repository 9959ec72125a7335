import { BOOKS_RULES } from './books-rule.js';

/**
 * The rules a SIE file is held to: where each comes from (a paragraph of "SIE filformat, utgåva 4C", a law or Samla's own
 * books), and what the ekonom does next where a file breaks it. Codes are never renamed or reused.
 */
export const SIE_RULES = {
  NOT_SIE: {
    basis: 'SIE 4C § 5.12: filen börjar med #FLAGGA',
    advice: 'Kontrollera att rätt fil är vald. Exportera annars på nytt och välj formatet SIE.',
  },
  CHARSET_NOT_PC8: {
    basis: 'SIE 4C § 5.8: teckenuppsättningen är IBM PC 8-bitars (CP437)',
    advice: 'Är å, ä och ö fel i provraderna, be ekonomisystemets leverantör om en export i PC8.',
  },
  FORMAT_NOT_PC8: {
    basis: 'SIE 4C § 5.8: #FORMAT är PC8',
    advice: 'Är å, ä och ö fel i provraderna, be ekonomisystemets leverantör om en export i PC8.',
  },
  LETTERS_LOST: {
    basis: 'SIE 4C § 5.8: teckenuppsättningen är IBM PC 8-bitars (CP437)',
    advice:
      'Beloppen är riktiga. Ska texterna också bli det, exportera filen på nytt direkt ur ekonomisystemet, utan att öppna och spara den däremellan.',
  },
  LINE_TOO_LONG: {
    basis: 'Samla: en rad är högst 1 048 576 tecken',
    advice: 'Filen saknar radslut eller är skadad. Exportera den från ekonomisystemet på nytt.',
  },
  RECORD_SYNTAX: {
    basis: 'SIE 4C § 5: en post är en rad som börjar med #',
    advice:
      'Raden hör inte hemma i en SIE-fil, ofta en radbrytning i en text. Ta bort den i ekonomisystemet och exportera på nytt.',
  },
  RECORD_MISSING: {
    basis: 'SIE 4C § 11: posten är obligatorisk',
    advice: 'Filen kan läsas ändå. Säg till ekonomisystemets leverantör att posten saknas.',
  },
  RECORD_UNEXPECTED: {
    basis: 'SIE 4C § 11: posten förekommer inte i den här filtypen',
    advice: 'Kontrollera att filtypen är den som skulle exporteras.',
  },
  RECORD_ORDER: {
    basis: 'SIE 4C § 5.12: #KTYP, #ENHET och #SRU följer på sitt #KONTO',
    advice: 'Inget behöver göras; uppgiften är inte med i bokföringen.',
  },
  FIELD_IGNORED: {
    basis: 'SIE 4C § 11: fältets värde är inget av dem som formatet har',
    advice: 'Inget behöver göras; uppgiften är inte med i bokföringen.',
  },
  QUOTE_UNCLOSED: {
    basis: 'SIE 4C § 5.7: citattecken omger hela fältet',
    advice: 'Ta bort citattecknet i radens text i ekonomisystemet och exportera på nytt.',
  },
  FIELD_SEPARATOR: {
    basis: 'SIE 4C § 5.6: fält skiljs åt av blanktecken eller tabb',
    advice: 'Ta bort citattecknet i radens text i ekonomisystemet och exportera på nytt.',
  },
  FIELD_MISSING: {
    basis: 'SIE 4C § 11: fältet är obligatoriskt',
    advice: 'Fyll i uppgiften i ekonomisystemet och exportera på nytt, eller visa raden för leverantören.',
  },
  CONTROL_CHARACTER: {
    basis: 'SIE 4C § 5.7: styrtecken får inte förekomma i en sträng',
    advice: 'Radens text har ett osynligt tecken: skriv om den i ekonomisystemet och exportera på nytt.',
  },
  CODE_TOO_LONG: {
    basis: 'Samla: serier, nummer och objektkoder är högst 100 tecken',
    advice: 'Ge objektet eller serien en kortare kod i ekonomisystemet och exportera på nytt.',
  },
  LIST_SYNTAX: {
    basis: 'SIE 4C § 11: en objektlista är par av dimension och objekt inom { }',
    advice: 'Rätta radens objekt i ekonomisystemet. Är de rätt där, visa raden för leverantören.',
  },
  BLOCK_SYNTAX: {
    basis: 'SIE 4C § 5.5: underposter står mellan { och } på egna rader',
    advice: 'Filen är ändrad eller avkortad. Exportera den från ekonomisystemet på nytt.',
  },
  BLOCK_UNCLOSED: {
    basis: 'SIE 4C § 5.5: { avslutas med }',
    advice: 'Filen är avkortad. Exportera den från ekonomisystemet på nytt och för över den hel.',
  },
  ROW_OUTSIDE_ENTRY: {
    basis: 'SIE 4C § 11: #TRANS är underpost till #VER',
    advice: 'Filen är ändrad eller avkortad. Exportera den från ekonomisystemet på nytt.',
  },
  INVALID_AMOUNT: {
    basis: 'SIE 4C § 5.9: belopp har punkt, högst två decimaler och inget plustecken',
    advice:
      'Är filen öppnad i ett kalkylprogram, exportera den på nytt och rör den inte. Är beloppet så i ekonomisystemet, fråga leverantören.',
  },
  AMOUNT_TOO_LARGE: {
    basis: 'Samla: ett belopp är högst 11 siffror i kronor',
    advice: 'Kontrollera beloppet i ekonomisystemet; det är större än ett förbunds böcker kan hålla.',
  },
  INVALID_DATE: {
    basis: 'SIE 4C § 5.10: datum skrivs ÅÅÅÅMMDD',
    advice: 'Rätta datumet i ekonomisystemet och exportera på nytt.',
  },
  DATE_WITH_HYPHENS: {
    basis: 'SIE 4C § 5.10: datum skrivs ÅÅÅÅMMDD',
    advice: 'Inget behöver göras; datumen är lästa. Säg gärna till ekonomisystemets leverantör.',
  },
  INVALID_PERIOD: {
    basis: 'SIE 4C § 5.10: period skrivs ÅÅÅÅMM',
    advice: 'Rätta perioden i ekonomisystemet. Kommer den av exporten, fråga leverantören.',
  },
  PERIOD_OUTSIDE_YEAR: {
    basis: 'SIE 4C § 11: perioden ligger i räkenskapsåret #RAR',
    advice: 'Välj ett helt räkenskapsår i ekonomisystemets export och exportera på nytt.',
  },
  INVALID_ACCOUNT: {
    basis: 'SIE 4C § 11: konto är ett tal; Samla: 3–6 siffror',
    advice:
      'Ge raden ett riktigt konto i ekonomisystemet, ofta ett fel- eller observationskonto som ska bort, och exportera på nytt.',
  },
  INVALID_YEAR_NUMBER: {
    basis: 'SIE 4C § 11: årsnr är 0, -1, -2 …',
    advice: 'Visa raden för ekonomisystemets leverantör; exporten är fel.',
  },
  INVALID_DIMENSION: {
    basis: 'SIE 4C § 11: dimensionsnr är ett positivt heltal',
    advice: 'Visa raden för ekonomisystemets leverantör; exporten är fel.',
  },
  SIE_TYPE_UNSUPPORTED: {
    basis: 'SIE 4C § 4: filtypen är 1, 2, 3 eller 4',
    advice: 'Exportera på nytt och välj SIE typ 4 (transaktioner), eller 1–3 om bara saldon finns.',
  },
  TYPE_DOUBTFUL: {
    basis: 'SIE 4C § 4: filer av typ 4E heter .SE och av typ 4I .SI',
    advice: 'Kontrollera att filen är den rätta. Hela årets bokföring exporteras som SIE 4E.',
  },
  ENTRIES_IN_BALANCE_FILE: {
    basis: 'SIE 4C § 11: typ 1–3 har inga verifikationer',
    advice: 'Exportera på nytt och välj SIE typ 4 (transaktioner).',
  },
  CURRENCY_UNSUPPORTED: {
    basis: 'Samla: böckerna förs i svenska kronor',
    advice: 'Exportera på nytt i redovisningsvalutan svenska kronor.',
  },
  FISCAL_YEAR_MISSING: {
    basis: 'SIE 4C § 11: #RAR 0 anger räkenskapsåret',
    advice: 'Välj räkenskapsår i ekonomisystemets export och exportera på nytt.',
  },
  FISCAL_YEAR_FROM_ENTRIES: {
    basis: 'SIE 4C § 11: #RAR 0 anger räkenskapsåret',
    advice: 'Kontrollera att året är det rätta; det är taget från den första verifikationens datum.',
  },
  FISCAL_YEAR_REPEATED: {
    basis: 'SIE 4C § 11: #RAR 0 står en gång',
    advice: 'Filen är hopslagen av flera. Exportera ett år i taget.',
  },
  FISCAL_YEAR_LATE: {
    basis: 'SIE 4C § 5.12: #RAR står före verifikationerna',
    advice: 'Exportera från ekonomisystemet på nytt; blir det likadant, visa filen för leverantören.',
  },
  FISCAL_YEAR_NOT_CALENDAR: {
    basis: 'Lagen (2018:597) 1 kap. 5 §: räkenskapsåret är kalenderår',
    advice: 'Välj ett kalenderår i exporten. Ett brutet räkenskapsår är inte ett samordningsförbunds.',
  },
  KSUMMA_MISMATCH: {
    basis: 'SIE 4C § 10: kontrollsumman ska stämma',
    advice: 'Filen är ändrad efter exporten. Exportera den på nytt och läs in den orörd.',
  },
  KSUMMA_UNCLOSED: {
    basis: 'SIE 4C § 10.6: inledande #KSUMMA utan avslutande betyder att filen är avkortad',
    advice: 'Exportera filen från ekonomisystemet på nytt och för över den hel.',
  },
  ORGNR_MISMATCH: {
    basis: 'Samla: filen ska vara förbundets egen',
    advice:
      'Kontrollera vilket förbund som är valt i Samla, och vilket företag som var öppet i ekonomisystemet vid exporten.',
  },
  ORGNR_MISSING: {
    basis: 'Samla: filen ska vara förbundets egen',
    advice: 'Se på namn och konton att filen är förbundets. Fyll i numret i ekonomisystemet.',
  },
  ORGNR_UNVERIFIED: {
    basis: 'Samla: filen ska vara förbundets egen',
    advice:
      'Se på namn och konton att filen är förbundets. Be Samlas administratör att fylla i förbundets organisationsnummer.',
  },
  ACCOUNT_UNDECLARED: {
    basis: 'SIE 4C § 11: varje konto som används har en #KONTO-post',
    advice: 'Lägg upp kontot i ekonomisystemets kontoplan för året och exportera på nytt.',
  },
  ACCOUNT_REPEATED: {
    basis: 'SIE 4C § 11: ett konto har en #KONTO-post',
    advice: 'Inget behöver göras om kontots namn är rätt i Samla.',
  },
  CHART_TOO_LARGE: {
    basis: 'Samla: kontoplan och objekt är högst 16 miljoner tecken i en fil',
    advice: 'Rensa objekt som inte används i ekonomisystemet, eller dela exporten i flera filer.',
  },
  DIMENSION_UNDECLARED: {
    basis: 'SIE 4C § 8: dimensioner utom de reserverade har en #DIM-post',
    advice: 'Lägg upp dimensionen i ekonomisystemet, eller ta med dimensionerna i exporten.',
  },
  OBJECT_UNDECLARED: {
    basis: 'SIE 4C § 8: objekt har en #OBJEKT-post',
    advice: 'Ge objektet ett namn i ekonomisystemet, eller låt det heta som sin kod i Samla.',
  },
  DECLARED_LATE: {
    basis: 'SIE 4C § 5.12: kontoplan och dimensioner står före verifikationerna',
    advice: 'Exportera från ekonomisystemet på nytt; blir det likadant, visa filen för leverantören.',
  },
  BALANCE_REPEATED: {
    basis: 'SIE 4C § 11: ett konto har ett saldo per år och period',
    advice:
      'Filen är hopslagen av flera, eller exporten är fel. Exportera på nytt; blir det likadant, visa raden för leverantören.',
  },
  BALANCES_TOO_MANY: {
    basis: 'Samla: en fil har högst 300 000 saldon',
    advice: 'Exportera utan saldon per objekt, eller ett år i taget.',
  },
  UNBALANCED_ENTRY: {
    basis: 'SIE 4C § 11: summan av #TRANS i en verifikation är noll',
    advice:
      'Rätta verifikationen i ekonomisystemet och exportera på nytt. Samla lägger aldrig till en rad för att få den att gå ihop.',
  },
  ENTRY_TOO_LARGE: {
    basis: 'Samla: en verifikation har högst 1 000 000 rader',
    advice:
      'Dela verifikationen i ekonomisystemet. Är den inte så stor där, är filen skadad: exportera på nytt.',
  },
  ENTRY_NUMBER_MISSING: {
    basis: 'SIE 4C § 11: i typ 4E har varje verifikation ett nummer',
    advice: 'Exportera verifikationerna numrerade, eller från ett försystem som SIE 4I.',
  },
  ENTRY_REPEATED: {
    basis: 'SIE 4C § 11: serie och nummer är unika inom året',
    advice:
      'Kontrollera i ekonomisystemet om verifikationen är bokförd två gånger, eller om filen är hopslagen av flera.',
  },
  ENTRY_NUMBERS_UNORDERED: {
    basis: 'Samla: verifikationsnumren stiger inom serien',
    advice: 'Exportera verifikationerna i nummerordning.',
  },
  ENTRY_ALREADY_BOOKED: {
    basis: 'Samla: serie och nummer är unika inom räkenskapsåret',
    advice: 'Är filen rättad, återför den förra inläsningen i Samla först. Byt annars serie.',
  },
  CORRECTION_UNPAIRED: {
    basis: 'SIE 4C § 11: en #RTRANS följs av en likadan #TRANS',
    advice: 'Kontrollera verifikationen i ekonomisystemet. Samla räknar bara #TRANS-raderna.',
  },
  DATE_OUTSIDE_YEAR: {
    basis: 'SIE 4C § 11: verifikationens datum ligger i räkenskapsåret #RAR 0',
    advice: 'Rätta datumet eller året för verifikationen i ekonomisystemet och exportera på nytt.',
  },
  PERIOD_LOCKED: {
    basis: 'Samla: i en låst period bokförs inget',
    advice: 'Bokför rättelsen i en öppen period i ekonomisystemet, eller tala med den som låste perioden.',
  },
  YEAR_LOCKED: {
    basis: 'Samla: i ett låst räkenskapsår bokförs inget',
    advice: 'Bokför rättelsen i ett öppet år i ekonomisystemet. Ett låst år ändras inte.',
  },
  OPENING_UNBALANCED: {
    basis: 'Samla: ingående balanser tar ut varandra när föregående års resultat är överfört',
    advice: 'Lägg föregående års resultat på ett konto i eget kapital i ekonomisystemet och exportera igen.',
  },
  RESULT_NOT_TRANSFERRED: {
    basis: 'SIE 4C § 11: #IB, och #UB med #RES, ger samma summa i ett år som inte är avslutat',
    advice: 'Stäm av mot föregående års resultat. En export sedan det är överfört ersätter den här.',
  },
  OPENING_ON_RESULT_ACCOUNT: {
    basis: 'SIE 4C § 11: #IB och #UB gäller balanskonton; resultatkonton har #RES',
    advice: 'Rätta kontots typ i ekonomisystemet (S, T, K eller I) och exportera på nytt.',
  },
  OPENING_BALANCE_MISMATCH: {
    basis: 'Samla: ingående balans är föregående års utgående balans',
    advice:
      'Stäm av kontot mellan åren i ekonomisystemet. Är det föregående året fel i Samla, läs in det på nytt.',
  },
  BALANCE_UNEXPLAINED: {
    basis: 'SIE 4C § 11: #IB och verifikationerna ger #UB',
    advice: 'Stäm av kontot i ekonomisystemet. Bokfört i Samla blir det som verifikationerna säger.',
  },
  RESULT_UNEXPLAINED: {
    basis: 'SIE 4C § 11: verifikationerna ger #RES',
    advice: 'Stäm av kontot i ekonomisystemet. Bokfört i Samla blir det som verifikationerna säger.',
  },
  PERIODS_UNEXPLAINED: {
    basis: 'SIE 4C § 11: #IB och årets #PSALDO ger #UB, och #PSALDO ger #RES',
    advice: 'Stäm av kontots månader i ekonomisystemet; kanske har exporten bara saldon per objekt.',
  },
  PERIOD_UNEXPLAINED: {
    basis: 'SIE 4C § 11: #PSALDO är periodens verifikationer',
    advice:
      'Stäm av kontot för månaden i ekonomisystemet. Bokfört i Samla blir det som verifikationerna säger.',
  },
  YEAR_UNBALANCED: {
    basis: 'SIE 4C § 5.16: summan av #IB är summan av #UB och #RES',
    advice: 'Stäm av året i ekonomisystemet: ett konto saknas i exporten eller är bokfört på ena sidan.',
  },
  ...BOOKS_RULES,
} as const satisfies Readonly<Record<string, { readonly basis: string; readonly advice: string }>>;

/** The stable code of a rule. */
export type SieRule = keyof typeof SIE_RULES;
