// npm test: builds, then runs every check beside the tests, and the date suites again where the day begins at another hour.
import '../tools/node/check.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';

const TSC = 'node_modules/typescript/bin/tsc';
const BUILDS = [[TSC, '-b'], ['src/web/playground/build.mjs']];
const CHECKS = [
  [TSC, '-b', 'test'],
  ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '--quiet', 'src', 'test', 'examples'],
  ['node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.'],
];
const DATE_SUITES = [
  'src/kernel',
  'src/cities',
  'src/partnerships',
  'src/agreements',
  'src/anniversaries',
  'src/exchanges',
  'src/calendar',
];
const ZONES = ['Asia/Sakhalin', 'America/New_York'];
const NOTHING = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
const suites = process.argv.slice(2);
const count = { passed: 0, failed: 0, skipped: 0 };

/** Runs a script in a process of its own. @returns its exit code, and what it said unless that went to the terminal */
function run([script, ...args], { env = {}, isHeard = false } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['inherit', isHeard ? 'pipe' : 'inherit', isHeard ? 'pipe' : 'inherit'],
  });
  // What is heard runs beside the tests: it takes what time they leave.
  if (isHeard && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let said = '';
  child.stdout?.on('data', (part) => (said += part));
  child.stderr?.on('data', (part) => (said += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

/** Everything that has to pass beside the tests, one after another, so that the tests have the machine. */
async function check() {
  for (const command of CHECKS) {
    const { code, said } = await run(command, { isHeard: true });
    console.log(`- ${command.join(' ')}: ${code === 0 ? 'passed' : 'FAILED'}${said && `\n${said.trimEnd()}`}`);
    if (code !== 0) count.failed += 1;
  }
}

async function jest(zone, args, isHeard = false) {
  const folder = mkdtempSync(join(tmpdir(), 'registry-results-'));
  const file = join(folder, 'results.json');
  const command = ['node_modules/jest/bin/jest.js', ...args, '--json', `--outputFile=${file}`];
  const { code, said } = await run(command, { env: { TZ: zone, REGISTRY_IS_BUILT: 'yes' }, isHeard });
  if (isHeard) console.log(`\n- jest, TZ=${zone}\n${said.trimEnd()}`);
  // Nothing is written where jest itself fails.
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : NOTHING;
  rmSync(folder, { recursive: true });
  count.passed += results.numPassedTests;
  count.failed += Math.max(results.numFailedTests, code === 0 ? 0 : 1);
  count.skipped += results.numPendingTests;
}

const builds = await Promise.all(BUILDS.map((command) => run(command)));
if (builds.some(({ code }) => code !== 0)) {
  count.failed += 1;
} else {
  const beside = async () => {
    await check();
    if (suites.length === 0) for (const zone of ZONES) await jest(zone, [...DATE_SUITES, '-i'], true);
  };
  console.log('\n- jest, TZ=UTC');
  await Promise.all([jest('UTC', suites), beside()]);
}
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed > 0 ? 1 : 0);
