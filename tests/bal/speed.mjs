// `odb` beside the official validator on one file of addresses, as commands, start included, in turns:
// node tests/bal/speed.mjs FILE [ROWS] (the first ROWS rows; ODB_BENCH_RUNS turns)

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [source, count = '20000', worker] = process.argv.slice(2);
const ODB = process.env.ODB_BIN ?? 'target/release/odb';
const RUNS = Number(process.env.ODB_BENCH_RUNS ?? 5);

if (worker) {
  const { read, judge } = await import('./referee.mjs');
  const { valid } = judge(await read(readFileSync(source)), '1.5');
  process.exit(valid ? 0 : 1);
}
const rows = Number(count);
const file = path.resolve('target/bal/speed.csv');
writeFileSync(file, readFileSync(source, 'utf8').split('\n').slice(0, rows + 1).join('\n') + '\n');
const ways = {
  'validateur-bal': () => execFileSync(process.execPath, [fileURLToPath(import.meta.url), file, count, 'worker']),
  'odb validate --threads 1': () => execFileSync(ODB, ['validate', file, '--schema', 'bal@1.5', '--threads', '1']),
  'odb validate': () => execFileSync(ODB, ['validate', file, '--schema', 'bal@1.5']),
};
const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let turn = 0; turn < RUNS; turn++) {
  for (const [name, run] of Object.entries(ways)) {
    const begun = performance.now();
    run();
    times[name].push(performance.now() - begun);
  }
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const theirs = median(times['validateur-bal']);
for (const [name, list] of Object.entries(times)) {
  const time = median(list);
  console.log(`${name.padEnd(26)} ${time.toFixed(0).padStart(7)} ms ${Math.round((rows / time) * 1000).toLocaleString('en')} rows/s, ${(theirs / time).toFixed(0)} times`);
}
