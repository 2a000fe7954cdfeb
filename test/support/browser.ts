import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = PLACES.find((path) => path && existsSync(path));

/** Chosen when a test file loads, so that a run without a browser counts its tests as skipped. */
export const itInBrowser = executablePath ? it : it.skip;

if (!executablePath)
  process.stderr.write('\n!!! NO CHROMIUM: browser tests are SKIPPED. Install chromium, or name it in CHROMIUM.\n\n');

export interface OpenBrowser {
  page: Page;
  /** Whatever the page or its workers asked for, by origin; `null` is a data: address, which leaves no browser. */
  origins: Set<string>;
  /** Console errors, refusals of the content policy among them, and uncaught exceptions. */
  errors: string[];
  close: () => Promise<void>;
}

/** One for a test file: each test has a context of its own in it, as if it were another browser. */
let launched: Promise<Browser> | undefined;
afterAll(async () => (await launched)?.close());

/** @returns undefined when there is no Chromium; tests in `itInBrowser` always get one */
export async function openBrowser(): Promise<OpenBrowser | undefined> {
  if (!executablePath) return undefined;
  launched ??= chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  // A common office screen, and a language that is neither of ours.
  const context = await (await launched).newContext({ viewport: { width: 1366, height: 768 }, locale: 'de-DE' });
  const origins = new Set<string>();
  const errors: string[] = [];
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  context.on('weberror', (failure) => errors.push(String(failure.error())));
  return { page: await context.newPage(), origins, errors, close: () => context.close() };
}
