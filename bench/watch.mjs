// Preloaded into a program: on request it reports its memory after garbage collection, or how many statements it has sent.
import pg from 'pg';

let statements = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function counted(...asked) {
  statements += 1;
  return query.apply(this, asked);
};

process.on('message', (asked) => {
  if (asked === 'statements') process.send({ statements });
  if (asked !== 'memory') return;
  globalThis.gc();
  process.send(process.memoryUsage());
});
// The channel must not keep the program running.
process.channel?.unref();
