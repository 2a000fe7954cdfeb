import { Config } from './config.js';

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
