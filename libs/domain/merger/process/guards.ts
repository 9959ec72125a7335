/** On what a guard stands, each with its Swedish name. */
export const GUARD_STANDINGS = {
  LAW: 'Lag',
  GUIDANCE: 'Nationell vägledning',
  INFERENCE: 'Slutsats, inte bekräftad',
} as const;
export type GuardStanding = keyof typeof GUARD_STANDINGS;

/** A condition of the merger or of a förbund's closing, as data. */
export interface Guard {
  readonly title: string;
  /** What must hold, in one sentence. */
  readonly condition: string;
  /** Paragraph or source, for people. */
  readonly basis: string;
  readonly standing: GuardStanding;
}

const of = (title: string, standing: GuardStanding, basis: string, condition: string): Guard => ({
  title,
  condition,
  basis,
  standing,
});

const BY_THE_FORBUNDSORDNING = 'Förbundsordningen (9 § p. 14–15 lagen 2003:1210), med finsam.se som mall';

/** The guards. G1–G18 are those of the domain description, the others follow from it; keys are never reused. */
export const GUARDS = {
  G1: of(
    'Enighet om samma text',
    'LAW',
    '8 § lagen (2003:1210); finsam.se, Sammanslagning av förbund',
    'Varje medlem har sagt ja till samma version av förbundsordningen; ett nej eller en ändrad text hindrar.',
  ),
  G2: of(
    'Besluten har vunnit laga kraft',
    'INFERENCE',
    'KL 13 kap. 5 §; att vänta är försiktighet (KL 13 kap. 14 § tillåter verkställighet tidigare)',
    'Tre veckor har gått sedan varje kommuns och regions protokoll anslogs, utan öppet överklagande.',
  ),
  G3: of(
    'Medlemskretsen',
    'LAW',
    '1–3 §§ lagen (2003:1210)',
    'Försäkringskassan, Arbetsförmedlingen, minst en region och minst en kommun, i varje del av området.',
  ),
  G4: of(
    'Finansieringen',
    'LAW',
    '5 § lagen (2003:1210)',
    'Staten betalar hälften, regionen en fjärdedel och kommunerna en fjärdedel, inom en avrundning per belopp.',
  ),
  G5: of(
    'Styrelsen',
    'LAW',
    '10 och 12 §§ lagen (2003:1210)',
    'Varje medlem har valt minst en valbar ledamot och lika många ersättare.',
  ),
  G6: of(
    'Deltagande på distans',
    'LAW',
    '19 a § lagen (2003:1210), från 2022-03-16',
    'Den som deltar på distans har ljud och bild, eller enbart ljud av antecknade särskilda skäl.',
  ),
  G7: of(
    'Budgeten',
    'LAW',
    '19 och 23 §§ lagen (2003:1210); finsam.se, Medlemssamråd',
    'Styrelsen har beslutat budgeten senast den 30 november, efter samråd med medlemmarna, på ett offentligt möte.',
  ),
  G8: of(
    'Årsredovisningen',
    'LAW',
    '24 § lagen (2003:1210); LKBR 4 kap. 1 §',
    'Varje avslutat år har en årsredovisning med alla delar och utan öppna fel, senast den 31 mars.',
  ),
  G9: of(
    'Det egna kapitalets väg',
    'INFERENCE',
    'finsam.se, Sammanslagning av förbund; ordningen är en slutsats',
    'Medlemmarna beslutar om kvarvarande kapital innan likvidationen öppnas; annars skiftas det efter tillskott.',
  ),
  G10: of(
    'Bara avveckling',
    'GUIDANCE',
    'finsam.se, Avsluta förbund; hur strängt är en slutsats',
    'Under likvidation tas inga nya åtaganden, och varje bokning utanför avvecklingen har ett skäl.',
  ),
  G11: of(
    'Skulder före skifte',
    'GUIDANCE',
    BY_THE_FORBUNDSORDNING,
    'Varje skuld är betald eller säkrad, fordringarna är reglerade, och det skiftade är det som fanns, på öret.',
  ),
  G12: of(
    'Slutredovisningen',
    'GUIDANCE',
    BY_THE_FORBUNDSORDNING,
    'Förvaltningsberättelse, räkenskaper för hela likvidationen och beslut om vilken medlem som tar arkivet.',
  ),
  G13: of(
    'Delgivningen',
    'GUIDANCE',
    BY_THE_FORBUNDSORDNING,
    'Slutredovisningen är delgiven varje medlem; förbundet är upplöst den sista delgivningens dag.',
  ),
  G14: of(
    'Ansvarsfriheten',
    'LAW',
    '25–26 §§ lagen (2003:1210)',
    'Varje medlem har prövat ansvarsfriheten för varje år, också likvidationsåren; att ett nej hindrar sägs inte.',
  ),
  G15: of(
    'Arkiv och personuppgifter',
    'LAW',
    '20 § lagen (2003:1210); dataskyddsförordningen',
    'Arkivet är levererat och kvitterat, registret över personuppgifter tomt eller lämnat, dataskyddsombudet underrättat.',
  ),
  G16: of(
    'Läsning efteråt',
    'INFERENCE',
    'Slutsats av 20 och 26 §§ lagen (2003:1210)',
    'Ett upplöst förbund läses av tidigare styrelse, revisorer och den medlem som har arkivet; ingen skriver.',
  ),
  G17: of(
    'Skäl till upphörande',
    'GUIDANCE',
    BY_THE_FORBUNDSORDNING,
    'Medlemmarna har beslutat om upphörandet, ett utträde har löpt ut utan överenskommelse, eller en part saknas.',
  ),
  G18: of(
    'Inga deltagare',
    'LAW',
    'Dataskyddsförordningen; finsam.se, Personuppgiftsansvar',
    'Ingenting som pekar ut en deltagare förvaras hos förbundet, i något tillstånd.',
  ),
  BODY: of(
    'Rätt organ',
    'INFERENCE',
    '10 och 23 §§ lagen (2003:1210)',
    'En interimsstyrelse förbereder och kan inte binda förbundet; styrelsen i det förbund som består beslutar.',
  ),
  CONFLICT: of(
    'Jäv',
    'LAW',
    'KL 5 kap. 47–48 §§ och 6 kap. 28–32 §§',
    'Den som är jävig har inte deltagit i beslutet.',
  ),
  DAY: of(
    'Dagen',
    'LAW',
    '8 § lagen (2003:1210)',
    'Sammanslagningen och likvidationen börjar på den beslutade dagen, tidigast när alla har beslutat.',
  ),
  ORDER: of(
    'Ordningen mellan förbunden',
    'INFERENCE',
    'finsam.se, Sammanslagning av förbund',
    'Ett förbund upphör när länsförbundet är i kraft, och sammanslagningen är slutförd när de upphörande är upplösta.',
  ),
} as const satisfies Readonly<Record<string, Guard>>;

/** One of them. */
export type GuardKey = keyof typeof GUARDS;
export const GUARD_KEYS = Object.keys(GUARDS) as GuardKey[];
