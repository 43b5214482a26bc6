// The official validator reports the expected findings for the vectors of the conformance suite. The expectations come
// neither from it nor from `odb`. This test reads the vectors and writes the files without the project's own code.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';

import { judge, read } from './referee.mjs';

const VECTORS = 'conformance/vectors/bal';
const LEVELS = { error: 'E', warning: 'W', info: 'I' };
// Rules of odb alone: the validator reports no byte order marks, and lists unknown columns without a level.
const OURS = new Set(['encoding-warning', 'extra-label']);

function cell({ type }, value) {
  if (value === null || value === undefined) return '';
  if (type === 'boolean' && typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
}

function written(fields, records) {
  const quoted = (text) => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = records.map((record) => fields.map((field) => quoted(cell(field, record[field.name]))));
  return [fields.map(({ name }) => name), ...rows].map((row) => `${row.join(';')}\n`).join('');
}

async function bytes(version, document, fields, { records, file }) {
  if (records) return Buffer.from(written(fields, records.map(({ base, set }) => ({ ...document.bases[base], ...set }))));
  return file.text === undefined ? readFile(path.join(VECTORS, version, file.path)) : Buffer.from(file.text);
}

for (const version of ['1.4', '1.5']) {
  test(`the vectors of ${version}`, async () => {
    const { fields } = JSON.parse(await readFile(`core/src/datasets/bal/${version}.json`, 'utf8'));
    const differences = [];
    const codes = new Set();
    let [compared, aside] = [0, 0];
    for (const name of ['records.json', 'files.json']) {
      const document = JSON.parse(await readFile(path.join(VECTORS, version, name), 'utf8'));
      for (const one of document.cases) {
        const flags = one.flags ?? [];
        if (flags.includes('export-only')) continue;
        const { findings } = one.expected;
        const theirs = await read(await bytes(version, document, fields, one));
        const verdict = theirs && judge(theirs, version);
        const valid = !findings.some(({ severity }) => severity === 'error');
        if (flags.includes('not-for-validator')) {
          // odb refuses the file, whatever the validator reports.
          assert.ok(!valid, one.id);
          aside += 1;
          continue;
        }
        assert.ok(verdict && !verdict.unreadable, `${one.id}: no verdict`);
        const named = findings.filter(({ type }) => !OURS.has(type));
        const expected = named.map(({ type, row, severity }) => `${type} ${row === null ? '-' : row - 2} ${LEVELS[severity]}`);
        const there = { valid: verdict.valid, findings: [...verdict.findings].sort() };
        const here = { valid, findings: [...new Set(expected)].sort() };
        compared += 1;
        here.findings.forEach((finding) => codes.add(finding.split(' ')[0]));
        if (JSON.stringify(here) !== JSON.stringify(there)) {
          differences.push(`${one.id}\n  expected  ${JSON.stringify(here)}\n  validator ${JSON.stringify(there)}`);
        }
      }
    }
    console.log(`${version}: ${compared} vectors judged, ${codes.size} codes; ${aside} set aside`);
    assert.equal(differences.length, 0, differences.join('\n'));
    assert.ok(compared > 200 && aside < 10 && codes.size > 60, 'too little was compared');
  });
}
