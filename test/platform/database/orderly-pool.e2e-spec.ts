import { setTimeout as sleep } from 'node:timers/promises';
import { OrderlyPool } from '../../../src/platform/database/orderly-pool.js';
import { RequestTurn, requestTurn } from '../../../src/platform/request-turn.js';

describe('the pool of connections', () => {
  let pool: OrderlyPool;

  const open = (max: number, connectionTimeoutMillis: number) =>
    (pool = new OrderlyPool({ connectionString: process.env.TEST_DATABASE_URL, max, connectionTimeoutMillis }));
  const hold = (milliseconds: number) => pool.query('SELECT pg_sleep($1)', [milliseconds / 1000]);
  /** What a request does, in a turn of its own. */
  const request = <Result>(work: () => Promise<Result>) => requestTurn.run(new RequestTurn(), work);
  const failure = async (work: Promise<unknown>) => {
    const began = performance.now();
    const said = await work.then(() => 'it did not fail', String);
    return { said, took: performance.now() - began };
  };

  afterEach(() => pool.end());

  it('is for the oldest request first', async () => {
    open(1, 5000);
    const told: string[] = [];
    const old = new RequestTurn();
    await sleep(5);
    const young = new RequestTurn();
    const first = hold(100);
    const asked = [
      requestTurn.run(young, () => hold(1).then(() => told.push('young'))),
      requestTurn.run(old, () => hold(1).then(() => told.push('old'))),
    ];
    await Promise.all([first, ...asked]);
    expect(told).toEqual(['old', 'young']);
  });

  it('finishes what it has begun before anything else begins', async () => {
    open(1, 5000);
    const told: string[] = [];
    const steps = (name: string) =>
      request(async () => {
        for (let n = 1; n <= 3; n++) {
          await hold(10);
          told.push(`${name}${n}`);
          // Between two statements a request has no connection.
          await sleep(5);
        }
        requestTurn.getStore()!.leave();
      });
    await Promise.all([steps('a'), steps('b')]);
    expect(told).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
  });

  it('lets another one begin while a request waits for something else', async () => {
    open(1, 2000);
    await request(async () => {
      await hold(1);
      const { said } = await failure(request(() => hold(1)));
      expect(said).toBe('it did not fail');
    });
  });

  it('refuses early who has had no connection, and lets wait who has', async () => {
    open(1, 300);
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const served = request(async () => {
      await hold(1);
      requestTurn.getStore()!.leave();
      await gate;
      return hold(1);
    });
    const other = await pool.connect();
    goOn();
    const { said, took } = await failure(request(() => hold(1)));
    expect(said).toContain('timeout exceeded when trying to connect');
    expect(took).toBeGreaterThan(290);
    other.release();
    await expect(served).resolves.toMatchObject({ rowCount: 1 });
  });

  it('counts the wait of a request from where it first asked for a connection', async () => {
    open(1, 500);
    const turn = new RequestTurn();
    const other = hold(1000);
    const first = failure(requestTurn.run(turn, () => hold(1)));
    await sleep(400);
    const second = failure(requestTurn.run(turn, () => hold(1)));
    for (const { said } of [await first, await second])
      expect(said).toContain('timeout exceeded when trying to connect');
    expect((await second).took).toBeLessThan(400);
    await other;
  });

  it('gives the place of a connection that is lost to another one', async () => {
    open(1, 2000);
    const lost = await pool.connect();
    lost.on('error', () => undefined);
    const ended = lost.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    await ended;
    lost.release(true);
    await expect(hold(1)).resolves.toMatchObject({ rowCount: 1 });
  });
});
