// Writes `core/tests/data/bal/judged.json`: the official validator's findings in the samples, and in a few generated
// files that together show every code. With it, the unit tests compare without npm.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { file } from './generate.mjs';
import { judge, read } from './referee.mjs';
import { asideReason } from './set_aside.mjs';

const SAMPLES = 'core/tests/data/bal';
const VERSIONS = ['1.4', '1.5'];
const cases = [];

async function judged(bytes) {
  const theirs = await read(bytes);
  const verdicts = {};
  for (const version of VERSIONS) {
    const there = theirs && judge(theirs, version);
    if (asideReason(bytes, bytes.toString('utf8'), theirs, there)) return null;
    verdicts[version] = { valid: there.valid, findings: [...there.findings].sort() };
  }
  return verdicts;
}

for (const name of (await readdir(SAMPLES)).filter((name) => name.endsWith('.csv')).sort()) {
  cases.push({ name, verdicts: await judged(await readFile(path.join(SAMPLES, name))) });
}
const seen = new Set();
for (let number = 0; number < 1500; number++) {
  const bytes = file(number);
  const text = bytes.toString('utf8');
  // Blank lines and other encodings have tests of their own.
  if (!Buffer.from(text).equals(bytes) || /(\r\n|\n|\r)\1/.test(text)) continue;
  const verdicts = await judged(bytes);
  if (!verdicts) continue;
  const codes = VERSIONS.flatMap((version) => verdicts[version].findings.map((finding) => finding.replace(/ \d+ /, ' ')));
  if (codes.every((code) => seen.has(code))) continue;
  codes.forEach((code) => seen.add(code));
  cases.push({ name: `generated ${number}`, text, verdicts });
}
await writeFile(path.join(SAMPLES, 'judged.json'), JSON.stringify(cases, null, 1) + '\n');
console.log(`${cases.length} cases, ${seen.size} codes`);
