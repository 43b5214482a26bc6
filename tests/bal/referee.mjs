// Runs the official validator unchanged, without a network: its findings in a file, in one version's terms.

import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.resolve(process.env.ODB_BAL_REFEREE ?? 'target/bal');
const require = createRequire(path.join(folder, 'package.json'));
const validator = require('@ban-team/validateur-bal');
export const project = require('@etalab/project-legal');

// It asks the BAN for the identifiers of communes; without an answer it goes on.
globalThis.fetch = () => Promise.reject(new Error('no network in tests'));
console.error = () => {};

/// Reads a file: null if the validator fails.
export async function read(buffer) {
  try {
    return await validator.prevalidate(buffer);
  } catch {
    return null;
  }
}

/// Verdict and findings, as `code row level`, of the result of `read`; the first row of data is 0.
export function judge(read, version) {
  if (!read.parseOk) return { valid: false, unreadable: true, findings: new Set() };
  const report = validator.validateProfile(read, version);
  const findings = new Set();
  const add = (code, row, level) => {
    // odb leaves out notes on names of streets of 1.5 in another language, in a file of 1.4.
    if (!(version === '1.4' && code.startsWith('toponyme_'))) findings.add(`${code} ${row} ${level}`);
  };
  for (const { schemaName, level } of report.notFoundFields) add(`field.${schemaName}.missing`, '-', level);
  for (const { code, level } of report.profilErrors) if (/^(rows|file)\./.test(code)) add(code, '-', level);
  for (const row of report.rows) for (const { code, level } of row.errors) add(code, row.line, level);
  // It hides the errors of columns that the version does not have, and counts them in its verdict.
  for (const row of read.rows) {
    for (const { code } of row.errors) {
      const level = validator.getErrorLevel(version, code);
      if (level === 'E') add(code, row.line, level);
    }
  }
  return { valid: report.profilesValidation[version].isValid, unreadable: false, findings };
}
