// Asks in a process of its own, every 20 ms, whether a service lives.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** @returns what ends it and tells how many milliseconds the slowest answer took */
export async function watchLife(service) {
  const watcher = fork(import.meta.filename, [new URL('/health/live', service.url).href]);
  await once(watcher, 'message');
  return async () => {
    watcher.send('end');
    return (await once(watcher, 'message'))[0];
  };
}

async function watch(url) {
  const asked = () => fetch(url).then((answer) => answer.text());
  for (let n = 0; n < 50; n++) await asked();
  process.send('ready');
  let isOn = true;
  process.once('message', () => (isOn = false));
  let slowest = 0;
  while (isOn) {
    const began = performance.now();
    await asked();
    slowest = Math.max(slowest, performance.now() - began);
    await sleep(20);
  }
  process.send(slowest);
  process.disconnect();
}

if (process.argv[1] === import.meta.filename) await watch(process.argv[2]);
