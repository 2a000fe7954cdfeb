// The address at which a service finds its database, and all that can happen to a network on the way there.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Listens on 127.0.0.1 and passes everything on to a port there. */
export async function openAddress(listen, port) {
  let target = port;
  let delay = 0;
  let isDead = false;
  let losesAnswers = false;
  const open = new Set();

  const server = createServer((client) => {
    const database = connect(target, '127.0.0.1');
    const both = [client, database];
    open.add(both);
    const pass = (from, to, isLost) => {
      let before = Promise.resolve();
      from.setNoDelay();
      from.on('error', () => undefined);
      from.on('data', (octets) => {
        if (isLost()) return;
        const due = Date.now() + delay;
        before = before.then(async () => {
          if (due > Date.now()) await sleep(due - Date.now());
          if (!to.destroyed && !isLost()) to.write(octets);
        });
      });
      from.on('close', () => {
        if (isDead) return;
        open.delete(both);
        void before.then(() => to.end());
      });
    };
    pass(client, database, () => isDead);
    pass(database, client, () => isDead || losesAnswers);
  });
  await once(server.listen(listen, '127.0.0.1'), 'listening');

  const reset = () => {
    for (const both of open) for (const socket of both) socket.resetAndDestroy();
    open.clear();
  };
  return {
    reset,
    /** New connections go to another port; those that are open stay where they are. */
    move: (to) => void (target = to),
    slowDown: (ms) => void (delay = ms),
    loseAnswers: () => void (losesAnswers = true),
    /** Nothing passes, and nobody is told: no end, no reset. */
    die: () => void (isDead = true),
    heal() {
      const wasLossy = isDead || losesAnswers;
      isDead = losesAnswers = false;
      delay = 0;
      if (wasLossy) reset();
    },
    close() {
      reset();
      server.close();
    },
  };
}
