#!/usr/bin/env node
// Verifies scenarios of Samla, with neither Samla nor its database: `node verify-scenario.mjs INPUTS CERTIFICATES [INDEX]`.
// INPUTS is one line of JSON, with amounts in öre; its SHA-256 names it. CERTIFICATES has one scenario a line:
// [form, hash of the inputs, seed, index, result, hash of the scenario before, own hash]. Each is run again from its seed and
// index alone and must give the same result and the same hash; with no INDEX all of them, and their chain, are verified.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const MILLION = 1_000_000n;
class Wrong extends Error {}

/** xoshiro128** 1.1 (Blackman and Vigna, 2018), begun with the first 16 bytes of a hash. */
function generator(hex) {
  let [a, b, c, d] = [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16));
  const turned = (word, by) => (word << by) | (word >>> (32 - by));
  const next = () => {
    const drawn = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const kept = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= kept;
    d = turned(d, 11);
    return drawn;
  };
  /** From low to high, both included; what lies beyond the last whole round is drawn again. */
  return (low, high) => {
    const count = high - low + 1;
    const whole = 2 ** 32 - (2 ** 32 % count);
    let drawn = next();
    while (drawn >= whole) drawn = next();
    return low + (drawn % count);
  };
}

const twelfth = (year, month) => (year * (month + 1n)) / 12n - (year * month) / 12n;

/** One scenario, as its certificate tells it. */
function simulate(inputs, draw) {
  const { forbund, months, mergesAt, allotmentPpm, brakePpm, ceilingPpm, strayPpm, promises } = inputs;
  const place = (key) => forbund.findIndex((each) => each.key === key);
  const heirs = forbund.map(({ into }, at) => (into === null ? at : place(into)));
  const equity = forbund.map(({ opening }) => BigInt(opening));
  const handedOver = forbund.map(() => null);
  const kept = promises.map(() => false);
  let allotments = forbund.map(({ allotment }) => BigInt(allotment));
  let ratios = [];
  let merged = false;
  const least = () =>
    equity.filter((_, at) => handedOver[at] === null).reduce((low, each) => (each < low ? each : low));
  let lowest = least();
  for (let month = 0; month < months; month += 1) {
    if (month % 12 === 0) {
      const holder = heirs.map((heir, at) => (merged ? heir : at));
      const above = holder.map((heir) => {
        const paid = allotments.filter((_, at) => holder[at] === heir).reduce((sum, each) => sum + each, 0n);
        return equity[heir] > (paid * BigInt(ceilingPpm)) / MILLION;
      });
      const before = allotments;
      allotments = [];
      ratios = [];
      for (const [at, { outcomePpm }] of forbund.entries()) {
        const change = month === 0 ? 0n : BigInt(draw(...allotmentPpm));
        ratios.push(BigInt(outcomePpm[draw(0, outcomePpm.length - 1)]));
        const after = (before[at] * (MILLION + change)) / MILLION;
        const floor = (before[at] * (MILLION - BigInt(brakePpm))) / MILLION;
        allotments.push(month === 0 ? before[at] : above[at] || after > floor ? after : floor);
      }
    }
    if (month === mergesAt) {
      merged = true;
      for (const [at, heir] of heirs.entries()) {
        if (heir === at) continue;
        handedOver[at] = equity[at];
        equity[heir] += equity[at];
        equity[at] = 0n;
      }
    }
    for (const [at, { costs, lostBase }] of forbund.entries()) {
      const stray = MILLION + BigInt(draw(-strayPpm, strayPpm));
      const cost = (BigInt(costs[month]) * ratios[at] * stray) / (MILLION * MILLION);
      const gone = merged && heirs[at] !== at;
      const lost = gone ? twelfth(BigInt(lostBase), BigInt(month % 12)) : 0n;
      equity[gone ? heirs[at] : at] += twelfth(allotments[at], BigInt(month % 12)) - lost - cost;
    }
    if (least() < lowest) lowest = least();
    for (const [at, promise] of promises.entries())
      if (promise.month === month) kept[at] = equity[place(promise.forbund)] >= BigInt(promise.amount);
  }
  return [handedOver.map((ore) => ore?.toString() ?? null), equity.map(String), lowest.toString(), kept];
}

try {
  const [inputsFile, file, only] = process.argv.slice(2);
  if (file === undefined) throw new Error('say INPUTS and CERTIFICATES');
  const text = readFileSync(inputsFile, 'utf8');
  const [inputs, named] = [JSON.parse(text), sha256(text)];
  let [verified, previous] = [0, '0'.repeat(64)];
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const [form, hash, seed, index, told, before, own] = JSON.parse(line);
    const fail = (why) => {
      throw new Wrong(`scenario ${index}: ${why}`);
    };
    if (only === undefined && before !== previous) fail('it does not follow on the one before it');
    previous = own;
    if (only !== undefined && `${index}` !== only) continue;
    if (form !== 'samla-scenario-1' || hash !== named) fail('it is not of these inputs');
    const result = simulate(inputs, generator(sha256(`samla-scenario-1\n${seed}\n${index}\n`)));
    if (JSON.stringify(result) !== JSON.stringify(told)) fail(`it gives ${JSON.stringify(result)}`);
    if (sha256(JSON.stringify([form, hash, seed, index, told, before])) !== own) fail('its hash is another');
    verified += 1;
  }
  if (verified === 0) throw new Wrong(`no scenario ${only ?? ''} is there`);
  console.log(`OK: ${verified} scenarios, the last is ${previous}`);
} catch (error) {
  process.exitCode = error instanceof Wrong ? 1 : 2;
  console.error(`${error instanceof Wrong ? 'WRONG' : 'The files cannot be read'}: ${error.message}`);
}
