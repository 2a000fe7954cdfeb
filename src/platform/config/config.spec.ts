import { Config } from './config.js';

const refusal = (env: NodeJS.ProcessEnv) => {
  try {
    return new Config(env);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the settings of anniversaries', () => {
  it('have the defaults of the office unless the operator sets others', () => {
    const { round, jubilees, leapDay } = new Config({ ANNIVERSARY_ROUND: '' }).anniversaries;
    const upTo = (numbers: typeof round) =>
      Array.from({ length: 125 }, (_, i) => i + 1).filter((n) => numbers.includes(n));
    expect(upTo(round).slice(0, 5)).toEqual([1, 5, 10, 15, 20]);
    expect(upTo(jubilees)).toEqual([25, 50, 75, 100, 125]);
    expect(leapDay).toBe('LAST_DAY_OF_FEBRUARY');
    expect(new Config({ ANNIVERSARY_LEAP_DAY: 'FIRST_OF_MARCH' }).anniversaries.leapDay).toBe('FIRST_OF_MARCH');
  });

  it.each([
    [
      { ANNIVERSARY_ROUND: 'all' },
      'ANNIVERSARY_ROUND must be a comma-separated list of numbers from 1 to 9999, where *5 means every fifth, as in 1,*5: not «all».',
    ],
    [
      { ANNIVERSARY_JUBILEES: '25;50' },
      'ANNIVERSARY_JUBILEES must be a comma-separated list of numbers from 1 to 9999, where *5 means every fifth, as in *25: not «25;50».',
    ],
    [{ ANNIVERSARY_LEAP_DAY: '28' }, 'ANNIVERSARY_LEAP_DAY must be LAST_DAY_OF_FEBRUARY or FIRST_OF_MARCH, not «28».'],
    // A mistyped setting must not silently leave it open.
    [{ INTROSPECTION: 'Closed' }, 'INTROSPECTION must be open or closed, not «Closed».'],
    [{ CALENDAR_GZIP: 'false' }, 'CALENDAR_GZIP must be on or off, not «false».'],
  ])('%j is refused with a message that says what to write', (env, sentence) => {
    expect(refusal(env)).toBe(sentence);
  });
});

describe('the settings of calendars', () => {
  it('use the address of each request and gzip by default', () => {
    expect(new Config({})).toMatchObject({ publicUrl: undefined, isCalendarGzipped: true });
    expect(new Config({ PUBLIC_URL: '', CALENDAR_GZIP: 'off' })).toMatchObject({
      publicUrl: undefined,
      isCalendarGzipped: false,
    });
    expect(new Config({ PUBLIC_URL: 'https://cities.example/' }).publicUrl).toBe('https://cities.example');
  });

  it.each(['cities.example', 'ftp://cities.example', 'https://cities.example/registry', 'https://a b'])(
    'an address such as «%s» is refused with a message',
    (written) => {
      expect(() => new Config({ PUBLIC_URL: written })).toThrow(
        `PUBLIC_URL must be an address such as https://cities.example, not «${written}».`,
      );
    },
  );
});

describe('the settings of limits', () => {
  it('have defaults', () => {
    const usual = { queryCost: 10_000, rates: { perKey: 1200, perAddress: 450 }, trustedProxies: [] };
    expect(new Config({})).toMatchObject(usual);
    expect(new Config({ QUERY_COST: '', RATE_PER_KEY: '', RATE_PER_ADDRESS: '', TRUSTED_PROXIES: '' })).toMatchObject(
      usual,
    );
    expect(
      new Config({
        QUERY_COST: 'off',
        RATE_PER_KEY: '0',
        RATE_PER_ADDRESS: '60',
        TRUSTED_PROXIES: '10.0.0.7, fd00::/8',
      }),
    ).toMatchObject({
      queryCost: Infinity,
      rates: { perKey: Infinity, perAddress: 60 },
      trustedProxies: ['10.0.0.7', 'fd00::/8'],
    });
  });

  it.each([
    [{ QUERY_COST: 'much' }, 'QUERY_COST must be a whole number from 1 to 1000000000, or off: not «much».'],
    [{ RATE_PER_KEY: '-1' }, 'RATE_PER_KEY must be a whole number from 1 to 1000000000, or off: not «-1».'],
    [{ RATE_PER_ADDRESS: '1.5' }, 'RATE_PER_ADDRESS must be a whole number from 1 to 1000000000, or off: not «1.5».'],
    [
      { TRUSTED_PROXIES: '10.0.0.7,0.0.0.0/0' },
      'TRUSTED_PROXIES contains «0.0.0.0/0», which is everybody: name the proxies themselves.',
    ],
    [
      { DATABASE_URL: 'postgres://u:p@one:5432,two:5432/registry' },
      'DATABASE_URL names several hosts: give the one address that leads to the primary, of HAProxy, a virtual address or your cluster’s service.',
    ],
    [
      { TRUSTED_PROXIES: '10.0.0.7,proxy' },
      'TRUSTED_PROXIES contains «proxy», which is not an address: list addresses or networks such as 10.0.0.7 or 10.0.0.0/8, separated by commas.',
    ],
  ])('%j is refused with a message that says what to write', (env, sentence) => {
    expect(refusal(env)).toBe(sentence);
  });
});
