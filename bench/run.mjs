// `npm run bench`, or one part of it: `npm run bench -- calendar`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${folder}/node_modules`)) {
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}
const PARTS = ['beside', 'calendar', 'memory', 'portal', 'rebuild', 'workloads'];
const asked = process.argv.length > 2 ? process.argv.slice(2) : PARTS;
const unknown = asked.find((part) => !PARTS.includes(part));
if (unknown) {
  console.error(`There is no part «${unknown}»: use one of ${PARTS.join(', ')}.`);
  process.exit(1);
}
// Imported only now: they import packages that have just been installed.
const { Report } = await import('./report.mjs');
const { Stage } = await import('./processes.mjs');
const report = new Report();
report.begin();
const stage = await Stage.open();
try {
  for (const part of asked) await (await import(`./${part}.mjs`)).measure(stage, report);
} finally {
  await stage.close();
}
process.exitCode = report.end() ? 0 : 1;
