/** Accounts that the generator books on by itself, numbered as in Kommun-Bas. */
export const ACCOUNT = {
  customers: '1511',
  vatClaim: '1651',
  accruedIncome: '1791',
  bank: '1930',
  equity: '2010',
  resultBroughtForward: '2011',
  suppliers: '2511',
  payrollTax: '2711',
  socialFees: '2731',
  mutualAccrual: '2996',
  wages: '5021',
  employerFees: '5611',
  interestIncome: '8411',
} as const;

/** Names of all accounts in the demo books; the names of 2991–2995 are each förbund's own. */
export const ACCOUNT_NAMES: Readonly<Record<string, string>> = {
  '1511': 'Kundfordringar och fordringar på bidrag',
  '1651': 'Skatteverket, mervärdesskatt',
  '1791': 'Upplupna intäkter',
  '1930': 'Bank',
  '2010': 'Eget kapital',
  '2011': 'Föregående års resultat',
  '2211': 'Avsättning pensioner',
  '2212': 'Avsättning löneskatt på pensioner',
  '2511': 'Leverantörsskulder',
  '2711': 'Personalens källskatt',
  '2731': 'Arbetsgivaravgifter',
  '2921': 'Semesterlöneskuld',
  '2996': 'Upplupna kostnader, andra samordningsförbund',
  '3511': 'Driftbidrag från staten',
  '3512': 'Driftbidrag från region',
  '3513': 'Driftbidrag från kommun',
  '4511': 'Bidrag till insatser hos parterna',
  '4611': 'Köp av insatser',
  '4621': 'Gemensamma kostnader som andra förbund bär',
  '4622': 'Andel i gemensamma kostnader',
  '4631': 'Köp av utbildningsinsatser',
  '5011': 'Arvoden förtroendevalda',
  '5021': 'Löner',
  '5121': 'Förändring av semesterlöneskuld',
  '5611': 'Arbetsgivaravgifter enligt lag',
  '5721': 'Förändring av pensionsavsättning',
  '6011': 'Lokalhyror',
  '6521': 'Trycksaker och böcker',
  '6811': 'Telefoni och it',
  '7011': 'Resekostnader',
  '7111': 'Representation',
  '7221': 'Hemsida och nyhetsbrev',
  '7421': 'Redovisningstjänster',
  '7431': 'Revision',
  '7441': 'Löneadministration',
  '7451': 'Administrativa tjänster',
  '7461': 'Samordnartjänst',
  '7611': 'Utbildning och konferenser',
  '7621': 'Serviceavgift NNS',
  '7631': 'Bankkostnader',
  '7691': 'Övriga kostnader',
  '8411': 'Ränteintäkter',
  '8521': 'Finansiell kostnad pensionsavsättning',
};

/** SIE account type: T assets, S debts and equity, I income, K costs. */
export function accountType(account: string): 'T' | 'S' | 'I' | 'K' {
  if (account.startsWith('1')) return 'T';
  if (account.startsWith('2')) return 'S';
  return account.startsWith('3') || account.startsWith('84') ? 'I' : 'K';
}
