// npm test: every check in order, then jest, then the date suites again where the day begins at another hour.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHECKS = [
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['oxlint', '--deny-warnings', '--quiet', 'src', 'test', 'examples'],
  ['tsc', '-p', 'test/tsconfig.json'],
];
const DATE_SUITES = [
  'src/kernel',
  'src/cities',
  'src/partnerships',
  'src/agreements',
  'src/anniversaries',
  'src/exchanges',
  'src/calendar',
  'test/facts',
  'test/calendar',
];
const RUNS = [
  { zone: 'UTC', suites: process.argv.slice(2) },
  { zone: 'Asia/Sakhalin', suites: DATE_SUITES },
  { zone: 'America/New_York', suites: DATE_SUITES },
];

const run = (command, args, env = {}) =>
  spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status ===
  0;
const count = { passed: 0, failed: 0, skipped: 0 };

function end() {
  console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  process.exit(count.failed > 0 ? 1 : 0);
}

for (const [command, ...args] of CHECKS) {
  console.log(`- ${command}`);
  if (run(command, args)) continue;
  count.failed += 1;
  end();
}
if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status !== 0) {
  count.failed += 1;
  end();
}

const folder = mkdtempSync(join(tmpdir(), 'registry-results-'));
for (const [i, { zone, suites }] of RUNS.entries()) {
  if (i > 0 && process.argv.length > 2) break;
  console.log(`\n- jest, TZ=${zone}`);
  const file = join(folder, `${i}.json`);
  const isGood = run('jest', [...suites, '--json', `--outputFile=${file}`], { TZ: zone });
  const results = JSON.parse(readFileSync(file, 'utf8'));
  count.passed += results.numPassedTests;
  count.failed += Math.max(results.numFailedTests, isGood ? 0 : 1);
  count.skipped += results.numPendingTests;
}
rmSync(folder, { recursive: true });
end();
