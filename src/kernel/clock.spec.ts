import { Clock } from './clock.js';

describe('the clock', () => {
  it('goes', () => {
    const before = Date.now();
    const now = new Clock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('R10: can be stopped at an instant, which is a different day in different zones', () => {
    const clock = new Clock();
    clock.set('2022-12-07T20:30:00Z');
    expect(clock.now()).toEqual(new Date('2022-12-07T20:30:00Z'));
    expect(['Asia/Sakhalin', 'Europe/Minsk', 'UTC'].map((zone) => clock.today(zone))).toEqual([
      '2022-12-08',
      '2022-12-07',
      '2022-12-07',
    ]);
  });

  it('returns a new Date object on each call', () => {
    const clock = new Clock();
    clock.set('1970-01-01T00:00:00Z');
    clock.now().setFullYear(2000);
    expect(clock.now()).toEqual(new Date(0));
  });

  it('runs again', () => {
    const clock = new Clock();
    clock.set('1970-01-01T00:00:00Z');
    clock.set();
    expect(clock.now().getTime()).toBeGreaterThan(Date.parse('2025-01-01T00:00:00Z'));
  });

  it('rejects an invalid instant and keeps its state', () => {
    const clock = new Clock();
    clock.set('2022-12-07T20:30:00Z');
    expect(() => clock.set('yesterday')).toThrow(new RangeError('Not an instant: yesterday'));
    expect(clock.now()).toEqual(new Date('2022-12-07T20:30:00Z'));
  });
});
