import { Config } from './config.js';

const refusal = (env: NodeJS.ProcessEnv) => {
  try {
    return new Config(env);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the settings of anniversaries', () => {
  it('are those of the office unless the operator says otherwise', () => {
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
      'ANNIVERSARY_ROUND must be numbers from 1 to 9999 parted by commas, with *5 for every fifth, as in 1,*5: not «all».',
    ],
    [
      { ANNIVERSARY_JUBILEES: '25;50' },
      'ANNIVERSARY_JUBILEES must be numbers from 1 to 9999 parted by commas, with *5 for every fifth, as in *25: not «25;50».',
    ],
    [{ ANNIVERSARY_LEAP_DAY: '28' }, 'ANNIVERSARY_LEAP_DAY must be LAST_DAY_OF_FEBRUARY or FIRST_OF_MARCH, not «28».'],
    // Said wrongly, it must not be open in silence.
    [{ INTROSPECTION: 'Closed' }, 'INTROSPECTION must be open or closed, not «Closed».'],
    [{ CALENDAR_GZIP: 'false' }, 'CALENDAR_GZIP must be on or off, not «false».'],
  ])('%j is refused with what to write', (env, sentence) => {
    expect(refusal(env)).toBe(sentence);
  });
});

describe('what the service is told of its calendars', () => {
  it('is reached by the address of each request, and packs, unless told otherwise', () => {
    expect(new Config({})).toMatchObject({ publicUrl: undefined, isCalendarGzipped: true });
    expect(new Config({ PUBLIC_URL: '', CALENDAR_GZIP: 'off' })).toMatchObject({
      publicUrl: undefined,
      isCalendarGzipped: false,
    });
    expect(new Config({ PUBLIC_URL: 'https://cities.example/' }).publicUrl).toBe('https://cities.example');
  });

  it.each(['cities.example', 'ftp://cities.example', 'https://cities.example/registry', 'https://a b'])(
    'an address such as «%s» is refused with a sentence',
    (written) => {
      expect(() => new Config({ PUBLIC_URL: written })).toThrow(
        `PUBLIC_URL must be an address such as https://cities.example, not «${written}».`,
      );
    },
  );
});

describe('what the service is told of its limits', () => {
  it('is enough for everybody, unless told otherwise', () => {
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
      { TRUSTED_PROXIES: '10.0.0.7,proxy' },
      'TRUSTED_PROXIES holds «proxy»: write addresses or networks such as 10.0.0.7 or 10.0.0.0/8, parted by commas.',
    ],
  ])('%j is refused with what to write', (env, sentence) => {
    expect(refusal(env)).toBe(sentence);
  });
});
