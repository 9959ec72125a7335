import { crc32 } from 'node:zlib';
import { type ControlSum, ControlSummer } from '@samla/domain/sie/control-sum.js';
import { cp437, faultsOf, plan, soundFile } from './sie-file.js';

/** The sum over the lines between the first `#KSUMMA` of a text and the one on its last line. */
function controlSum(bytes: Uint8Array): ControlSum {
  const text = Buffer.from(bytes).toString('latin1');
  const lines = text.trimEnd().split('\n');
  const opened = lines.findIndex((line) => line.startsWith('#KSUMMA'));
  const summer = new ControlSummer();
  summer.open(opened + 1);
  summer.feed(Buffer.from(`${lines.slice(opened + 1, -1).join('\n')}\n`, 'latin1'));
  summer.close(lines.length, lines.at(-1)!.split(' ')[1]!);
  return summer.sum;
}

/** Puts a file between control sums: the opening one second, the closing one last. */
function summed(changed = 0): string {
  const open = soundFile({ '#PROGRAM': '#KSUMMA\r\n#PROGRAM "Provbok" 1.0' });
  const { computed } = controlSum(cp437(`${open}#KSUMMA 1\r\n`));
  return `${open}#KSUMMA ${BigInt(computed) + BigInt(changed)}\r\n`;
}

describe('#KSUMMA', () => {
  it('is CRC-32 over labels and contents, without separators, enclosing quotes and braces', () => {
    const text =
      '#FLAGGA 0\n#KSUMMA\n#FNAMN\t"Å \\"B\\" C"\n{\n  #TRANS 1930 {1 "2"} -5.00 "" \n}\n#KSUMMA 9\n';
    const counted = cp437('#FNAMNÅ "B" C#TRANS193012-5.00');
    expect(controlSum(cp437(text))).toEqual({
      openedAt: 2,
      closedAt: 7,
      declared: '9',
      computed: String(crc32(counted)),
    });
  });

  it('lets a file through that is as it was written, and refuses one that is not', () => {
    expect(faultsOf(plan(summed()))).toEqual([]);
    expect(faultsOf(plan(summed(1)))).toEqual(['KSUMMA_MISMATCH@34']);
    expect(faultsOf(plan(summed().replace('"Kurs"', '"kurs"')))).toEqual(['KSUMMA_MISMATCH@34']);
  });
});
