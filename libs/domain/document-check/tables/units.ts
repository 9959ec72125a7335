import type { TableUnit } from './table-view.js';

const UNIT =
  /(?:^|[\s(,/:;])(?:(k?kkr|tkr|tusental kronor|tusen kronor|mkr|mnkr|miljoner kronor)|(kr|kronor|sek))(?=$|[\s).,:;/])/i;
const NAMES: Readonly<Record<string, TableUnit>> = {
  kkr: 'kkr',
  kkkr: 'kkr',
  tkr: 'tkr',
  'tusental kronor': 'tkr',
  'tusen kronor': 'tkr',
  mkr: 'mkr',
  mnkr: 'mkr',
  'miljoner kronor': 'mkr',
};

/** The unit of money that a caption or a label names ("Belopp i tkr", "(kkr)", "kr/dag" is none); null where none. */
export function readUnit(text: string): TableUnit | null {
  if (/\bkr ?\/ ?\p{L}/iu.test(text)) return null;
  const match = UNIT.exec(text);
  if (match === null) return null;
  return match[1] === undefined ? 'kr' : NAMES[match[1].toLowerCase()]!;
}
