/** Accounts that the random books use: all have a line in the default plan. */
export const ACCOUNTS =
  '1511 1519 1651 1931 2011 2511 2519 2991 3511 3512 4511 4611 4621 5011 7011 8411 8511'.split(' ');
const INSATSER = ['', '10', '20'];

/** The vouchers of a förbund's year, which grow and are corrected from file to file. */
export class RandomBooks {
  constructor(random, { year, counterparties }) {
    this.random = random;
    this.year = year;
    this.counterparties = ['', ...counterparties, 'X'];
    this.vouchers = [];
    this.opening = random.between(1, 9_000_000_00);
  }

  /** Books some more, and corrects one in eight of those that stand there; answers the whole as a SIE file. */
  next() {
    for (let at = 0; at < this.vouchers.length; at += 1)
      if (this.random.oneIn(8)) this.vouchers[at] = this.voucher();
    const more = this.random.between(6, 20);
    for (let at = 0; at < more; at += 1) this.vouchers.push(this.voucher());
    return Buffer.from(this.file(), 'latin1');
  }

  voucher() {
    const { random } = this;
    const month = random.between(1, 12);
    const date = `${this.year}${String(month).padStart(2, '0')}${String(random.between(1, 28)).padStart(2, '0')}`;
    const rows = Array.from({ length: random.between(1, 4) }, () =>
      this.row(random.between(-5_000_00, 5_000_00) || 1),
    );
    const sum = rows.reduce((total, { ore }) => total + ore, 0);
    return { date, rows: [...rows, this.row(-sum)].filter(({ ore }) => ore !== 0) };
  }

  row(ore) {
    const { random } = this;
    const account = random.pick(ACCOUNTS);
    return { account, ore, insats: random.pick(INSATSER), counterparty: random.pick(this.counterparties) };
  }

  file() {
    const { year, opening, counterparties, vouchers } = this;
    const objects = ({ insats, counterparty }) =>
      [insats && `20 "${insats}"`, counterparty && `21 "${counterparty}"`].filter(Boolean).join(' ');
    const lines = [
      '#FLAGGA 0',
      '#PROGRAM "Provbok" 1.0',
      '#FORMAT PC8',
      `#GEN ${year + 1}0110`,
      '#SIETYP 4',
      '#FNAMN "Prov"',
      `#RAR 0 ${year}0101 ${year}1231`,
      '#DIM 20 "Insats"',
      ...INSATSER.filter(Boolean).map((code) => `#OBJEKT 20 "${code}" "Insats ${code}"`),
      '#DIM 21 "Motpart"',
      ...counterparties.filter(Boolean).map((code) => `#OBJEKT 21 "${code}" "Motpart ${code}"`),
      ...ACCOUNTS.map((account) => `#KONTO ${account} "Konto ${account}"`),
      `#IB 0 1931 ${kronor(opening)}`,
      `#IB 0 2011 ${kronor(-opening)}`,
      ...vouchers.flatMap(({ date, rows }, at) => [
        `#VER A ${at + 1} ${date} "Verifikation"`,
        '{',
        ...rows.map((row) => `#TRANS ${row.account} {${objects(row)}} ${kronor(row.ore)}`),
        '}',
      ]),
    ];
    return `${lines.join('\r\n')}\r\n`;
  }
}

function kronor(ore) {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
