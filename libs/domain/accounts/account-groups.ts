/** A class (one digit) or group (two digits) of Kommun-Bas, the chart of accounts issued by SKR. */
export interface AccountGroup {
  readonly code: string;
  /** Swedish name. */
  readonly name: string;
  /** True where the name has not been read in a published chart. */
  readonly unverified: boolean;
}

const read = (code: string, name: string): AccountGroup => ({ code, name, unverified: false });
const assumed = (code: string, name: string): AccountGroup => ({ code, name, unverified: true });

/** Classes of Kommun-Bas. Wages are class 5 here (class 7 in the BAS chart of companies). */
export const ACCOUNT_CLASSES: readonly AccountGroup[] = [
  read('1', 'Tillgångar'),
  read('2', 'Eget kapital, avsättningar och skulder'),
  read('3', 'Intäkter och inkomster'),
  read('4', 'Kostnader och utgifter'),
  read('5', 'Kostnader för arbetskraft'),
  read('6', 'Övriga verksamhetskostnader'),
  read('7', 'Övriga verksamhetskostnader'),
  read('8', 'Övriga intäkter och kostnader'),
  read('9', 'Interna poster'),
];

/** The two-digit groups that a small förbund meets. */
export const ACCOUNT_GROUPS: readonly AccountGroup[] = [
  read('10', 'Immateriella anläggningstillgångar'),
  read('11', 'Mark, byggnader och tekniska anläggningar'),
  read('12', 'Maskiner och inventarier'),
  assumed('13', 'Finansiella anläggningstillgångar'),
  assumed('14', 'Förråd'),
  assumed('15', 'Kundfordringar'),
  assumed('16', 'Övriga kortfristiga fordringar'),
  assumed('17', 'Förutbetalda kostnader och upplupna intäkter'),
  read('18', 'Kortfristiga placeringar'),
  assumed('19', 'Kassa och bank'),
  assumed('20', 'Eget kapital'),
  read('22', 'Avsättningar'),
  read('23', 'Långfristiga skulder'),
  assumed('24', 'Kortfristiga lån'),
  assumed('25', 'Leverantörsskulder'),
  assumed('26', 'Moms'),
  assumed('27', 'Personalens skatter och avgifter'),
  assumed('28', 'Övriga kortfristiga skulder'),
  assumed('29', 'Upplupna kostnader och förutbetalda intäkter'),
  read('30', 'Försäljning'),
  read('31', 'Taxor och avgifter'),
  read('34', 'Hyror och arrenden'),
  read('35', 'Bidrag'),
  assumed('36', 'Försäljning av verksamhet'),
  assumed('38', 'Försäljning av anläggningstillgångar'),
  read('40', 'Inköp av anläggningstillgångar'),
  assumed('45', 'Lämnade bidrag'),
  assumed('46', 'Köp av huvudverksamhet'),
  read('50', 'Löner för arbetad tid och arvoden'),
  assumed('51', 'Löner för ej arbetad tid'),
  assumed('55', 'Kostnadsersättningar'),
  assumed('56', 'Sociala avgifter'),
  read('57', 'Pensionskostnader'),
  read('59', 'Aktiverat eget arbete'),
  assumed('60', 'Lokaler'),
  assumed('64', 'Förbrukningsmaterial'),
  assumed('65', 'Kontorsmaterial och trycksaker'),
  assumed('68', 'Tele och IT'),
  assumed('69', 'Transporter'),
  assumed('70', 'Resor'),
  assumed('71', 'Representation'),
  assumed('72', 'Annonser och information'),
  assumed('73', 'Försäkringar'),
  assumed('74', 'Övriga tjänster'),
  assumed('75', 'Övriga tjänster'),
  assumed('76', 'Övriga tjänster'),
  assumed('79', 'Av- och nedskrivningar'),
  read('80', 'Skatteintäkter'),
  read('82', 'Generella bidrag och utjämning'),
  read('83', 'Utjämningsavgifter'),
  read('84', 'Finansiella intäkter'),
  read('85', 'Finansiella kostnader'),
];

const GROUP_BY_CODE = new Map(ACCOUNT_GROUPS.map((group) => [group.code, group]));
const CLASS_BY_CODE = new Map(ACCOUNT_CLASSES.map((group) => [group.code, group]));

/** The group that an account belongs to, or its class where the group is not known. */
export function groupOf(account: string): AccountGroup | undefined {
  return GROUP_BY_CODE.get(account.slice(0, 2)) ?? CLASS_BY_CODE.get(account.slice(0, 1));
}
