import { endOfDay, instantsOf, insteadOf, localTime, offsetIn, offsetText } from './local-time.js';

const iso = (instants: Date[]) => instants.map((instant) => instant.toISOString());

describe('the local time of a zone', () => {
  it.each([
    ['Asia/Sakhalin', '2023-03-11', '10:00', ['2023-03-10T23:00:00.000Z']],
    ['Europe/Minsk', '2022-12-07', '23:30', ['2022-12-07T20:30:00.000Z']],
    ['UTC', '0099-01-01', '00:00', ['0099-01-01T00:00:00.000Z']],
    // Sakhalin put its clocks back for good at 02:00 of 26 October 2014, and forward at 02:00 of 27 March 2016.
    ['Asia/Sakhalin', '2014-10-26', '01:30', ['2014-10-25T14:30:00.000Z', '2014-10-25T15:30:00.000Z']],
    ['Asia/Sakhalin', '2014-10-26', '02:00', ['2014-10-25T16:00:00.000Z']],
    ['Asia/Sakhalin', '2016-03-27', '02:30', []],
    ['Asia/Sakhalin', '2016-03-27', '03:00', ['2016-03-26T16:00:00.000Z']],
    ['America/New_York', '2023-03-12', '02:30', []],
    ['America/New_York', '2023-11-05', '01:30', ['2023-11-05T05:30:00.000Z', '2023-11-05T06:30:00.000Z']],
    // A whole day was skipped.
    ['Pacific/Apia', '2011-12-30', '12:00', []],
  ])('R10: %s %s %s is %j', (zone, day, time, instants) => {
    expect(iso(instantsOf(zone, { day, time }))).toEqual(instants);
  });

  it('R10: a skipped local time is replaced by a later one', () => {
    expect(insteadOf('Asia/Sakhalin', { day: '2016-03-27', time: '02:30' })).toEqual({
      day: '2016-03-27',
      time: '03:30',
    });
  });

  it('R10: 07:30 of 8 December on Sakhalin is still the evening of the 7th in Minsk', () => {
    const [instant] = instantsOf('Asia/Sakhalin', { day: '2022-12-08', time: '07:30' });
    expect(localTime('Europe/Minsk', instant!)).toEqual({ day: '2022-12-07', time: '23:30' });
  });

  it.each([
    ['Asia/Sakhalin', '2009-07-01T00:00:00Z', '+11:00'],
    ['Asia/Sakhalin', '2009-01-01T00:00:00Z', '+10:00'],
    ['Asia/Sakhalin', '2015-01-01T00:00:00Z', '+10:00'],
    ['Asia/Sakhalin', '2023-01-01T00:00:00Z', '+11:00'],
    ['Asia/Kolkata', '2023-01-01T00:00:00Z', '+05:30'],
    ['America/St_Johns', '2023-01-01T00:00:00Z', '-03:30'],
    ['UTC', '2023-01-01T00:00:00Z', '+00:00'],
  ])('R10: %s at %s is %s', (zone, instant, offset) => {
    expect(offsetText(offsetIn(zone, new Date(instant)))).toBe(offset);
  });

  it('R37: a deadline of Sakhalin ends at 15:59 in Minsk', () => {
    const end = endOfDay('Asia/Sakhalin', '2023-03-01');
    expect(end.toISOString()).toBe('2023-03-01T12:59:59.000Z');
    expect(localTime('Europe/Minsk', end)).toEqual({ day: '2023-03-01', time: '15:59' });
  });
});
