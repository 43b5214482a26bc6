// `odb` and the official validator report the same errors in each file, at the same level, with the same verdict.
//
// The tests make ODB_BAL_FILES files (400), and also judge the samples of `core/tests/data/bal`.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { file } from './generate.mjs';
import { judge, read } from './referee.mjs';
import { asideReason } from './set_aside.mjs';

const ODB = process.env.ODB_BIN ?? 'target/debug/odb';
const FILES = Number(process.env.ODB_BAL_FILES ?? 400);
const SAMPLES = 'core/tests/data/bal';
const EXPORTS = 'target/bal/exports';
const FOLDER = 'target/bal/files';
const LEVELS = { error: 'E', warning: 'W', info: 'I' };
// Rules of odb alone: it applies them to every file, also where another validator judges.
const OURS = new Set(['encoding-warning', 'extra-label', 'incorrect-label']);
const run = promisify(execFile);

/// For each row of the file in odb's count, its index among the rows that are not blank; the header has none.
function places(text) {
  const records = text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*(?:\r\n|\n|\r|$)/g);
  let next = -1;
  return [null, ...records.map((record) => (record.replace(/[\r\n]+$/, '') === '' ? null : next++))];
}

async function ours(name, version, text) {
  const args = ['validate', name, '--schema', `bal@${version}`, '--format', 'json', '--max-errors', '1000000'];
  const { stdout } = await run(ODB, args, { maxBuffer: 1 << 28 }).catch((error) => error);
  const report = JSON.parse(stdout);
  const at = places(text);
  const findings = [...report.errors, ...report.warningDetails, ...(report.infoDetails ?? [])]
    .filter(({ type }) => !OURS.has(type))
    .map(({ type, rowNumber, severity }) => `${type} ${rowNumber === null ? '-' : at[rowNumber]} ${LEVELS[severity]}`);
  return { valid: report.valid, findings: new Set(findings) };
}

const without = (one, other) => [...one].filter((finding) => !other.has(finding)).sort();

async function compare(name, bytes, ledger) {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const theirs = await read(bytes);
  for (const version of ['1.4', '1.5']) {
    const here = await ours(name, version, text);
    const there = theirs && judge(theirs, version);
    const aside = asideReason(bytes, text, theirs, there);
    if (aside) {
      ledger.aside.set(aside, (ledger.aside.get(aside) ?? 0) + 1);
      if (there?.unreadable) assert.equal(here.valid, false, `${name}, ${version}: they cannot read it, we accept it`);
      continue;
    }
    const [missing, surplus] = [without(there.findings, here.findings), without(here.findings, there.findings)];
    assert.deepEqual({ missing, surplus, valid: here.valid }, { missing: [], surplus: [], valid: there.valid }, `${name}, ${version}`);
    ledger.compared += 1;
    ledger.valid += there.valid ? 1 : 0;
    there.findings.forEach((finding) => ledger.codes.add(finding.split(' ')[0]));
  }
}

test('the same findings and verdicts', async () => {
  const ledger = { compared: 0, valid: 0, codes: new Set(), aside: new Map() };
  await mkdir(FOLDER, { recursive: true });
  const files = (await readdir(SAMPLES)).filter((name) => name.endsWith('.csv')).map((name) => path.join(SAMPLES, name));
  for (let number = 0; number < FILES; number++) {
    const name = path.join(FOLDER, `${number}.csv`);
    await writeFile(name, file(number));
    files.push(name);
  }
  const failures = [];
  const work = async () => {
    for (let name = files.shift(); name; name = files.shift()) {
      await compare(name, await readFile(name), ledger).catch((error) => failures.push(error.message));
    }
  };
  await Promise.all([work(), work()]);
  console.log(`compared ${ledger.compared} verdicts, ${ledger.valid} of them valid, ${ledger.codes.size} codes; set aside:`, Object.fromEntries(ledger.aside));
  assert.deepEqual(failures.slice(0, 10), [], `${failures.length} differences`);
  assert.ok(ledger.compared >= FILES * 1.6 && ledger.codes.size >= 60, 'too little was compared');
});

test('what the property test has exported is valid', async () => {
  const files = (await readdir(EXPORTS)).filter((name) => name.endsWith('.csv'));
  assert.ok(files.length > 30, `${EXPORTS}: run cargo test -p opendatabutton --test library addresses`);
  for (const name of files) {
    const theirs = await read(await readFile(path.join(EXPORTS, name)));
    assert.ok(theirs?.parseOk, `${name}: not read`);
    const { valid, findings } = judge(theirs, '1.5');
    assert.ok(valid, `${name}: ${[...findings].filter((finding) => finding.endsWith(' E'))}`);
  }
});
