import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Partnership } from '../partnerships/partnership.js';
import { isIdleOn } from './exchange-idle.js';
import type { Seat } from './exchange-participant.js';
import { exchangeSummary } from './exchange-summary.js';
import { EXCHANGE_KINDS, VISITS, type ExchangeKind } from './exchange-vocabulary.js';
import { Exchange } from './exchange.js';

const HOME = newId('city');
const [GRODNO, ANSAN] = [newId('city'), newId('city')];
const TODAY = '2026-03-15';
const date = (text: string) => PartialDate.parse(text);
const seat = (cityId: Seat['cityId'], headcount: number | null = null, as = 'Гродно'): Seat => ({
  cityId,
  headcount,
  as,
  field: ['cities', '0'],
});
function visit(on: string, until: string | null = null, kind: ExchangeKind = 'DELEGATION_IN'): Exchange {
  const exchange = Exchange.create(kind, date(on));
  exchange.until = until === null ? null : date(until);
  exchange.seat([seat(GRODNO)], HOME);
  return exchange;
}
function broken(act: () => void) {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return `${error.code} ${error.field.join('.')}`;
    throw error;
  }
  return 'fine';
}

describe('an exchange', () => {
  it.each([
    ['2026-03-15', 'fine'],
    ['2026-03-16', 'TOO_EARLY on'],
    ['2026-03', 'fine'],
    ['2026-04', 'TOO_EARLY on'],
    ['2026', 'fine'],
    ['2027~', 'TOO_EARLY on'],
  ])('of %s is %s on 15 March 2026: the log is of what happened', (on, said) => {
    expect(broken(() => visit(on).mustMakeSense(TODAY))).toBe(said);
  });

  it.each([
    ['2025-05-06', '2025-05-06', 'fine'],
    ['2025-05-06', '2025-05-05', 'TOO_EARLY until'],
    ['2025-05-06', '2025-05', 'fine'],
    ['2025-05', '2025-04-30', 'TOO_EARLY until'],
    ['2025', '2027', 'fine'],
  ])('from %s until %s is %s', (on, until, said) => {
    expect(broken(() => visit(on, until).mustMakeSense(TODAY))).toBe(said);
  });

  it('takes part with somebody, each once, and never with ourselves', () => {
    const exchange = visit('2025');
    const seated = (...seats: Seat[]) => broken(() => exchange.seat(seats, HOME));
    expect(seated(seat(HOME))).toBe('CONFLICTING cities.0');
    expect(() => exchange.seat([seat(ANSAN, null, 'Ансан'), seat(ANSAN, null, 'Ansan')], HOME)).toThrow(
      '«Ансан» and «Ansan» are the same city. Name it once.',
    );
    exchange.seat([], HOME);
    expect(broken(() => exchange.mustMakeSense(TODAY))).toBe('REQUIRED cities');
  });

  it.each([
    [0, 'fine'],
    [100_000, 'fine'],
    [-1, 'INVALID participants.0.headcount'],
    [100_001, 'INVALID participants.0.headcount'],
    [10_000_000, 'INVALID participants.0.headcount'],
  ])('with %i people is %s', (headcount, said) => {
    expect(broken(() => visit('2025').seat([seat(GRODNO, headcount)], HOME))).toBe(said);
  });

  it('counts those who were counted', () => {
    const exchange = visit('2025');
    expect(exchange.headcount).toBeNull();
    exchange.seat([seat(GRODNO, 4), seat(ANSAN)], HOME);
    expect(exchange.headcount).toBe(4);
    exchange.seat([seat(GRODNO, 4), seat(ANSAN, 0)], HOME);
    expect(exchange.headcount).toBe(4);
  });

  it('keeps the row of a city that stays', () => {
    const exchange = visit('2025');
    const [row] = exchange.participants;
    exchange.seat([seat(ANSAN), seat(GRODNO, 2)], HOME);
    expect(exchange.inOrder.map((one) => [one.cityId, one.headcount])).toEqual([
      [ANSAN, null],
      [GRODNO, 2],
    ]);
    expect(exchange.inOrder[1]!.id).toBe(row!.id);
  });

  it.each(Object.keys(EXCHANGE_KINDS) as ExchangeKind[])('%s has a protocol only when somebody travels', (kind) => {
    const exchange = visit('2025', null, kind);
    exchange.visitKind = 'OFFICIAL';
    expect(broken(() => exchange.mustMakeSense(TODAY))).toBe(VISITS.includes(kind) ? 'fine' : 'CONFLICTING visitKind');
  });

  it.each([
    ['2022-09', null, '2022-09', 'fine'],
    ['2022-09', null, '2022-09-30', 'fine'],
    ['2022-09', null, '2022-10-01', 'CONFLICTING on'],
    ['2022-09-14', '2022-09-16', '2022-09-16', 'fine'],
    ['2022-09-14', '2022-09-16', '2022-09-17', 'CONFLICTING on'],
    ['2022-09-14', '2022-09-16', '2022-09-13', 'CONFLICTING on'],
    ['2022-09-14', '2022-09-16', '2022', 'fine'],
    ['2022-09-14', '2022-09-16', '2021~', 'fine'],
    ['2022-09-14~', null, '2022-10-01', 'fine'],
    ['2022-09-14', null, null, 'NOT_ALLOWED_IN_STATE on'],
  ])('R17: of %s until %s with an agreement of %s is %s', (on, until, signed, said) => {
    const agreement = { code: 'AGR-2022-001', signed: signed && date(signed) } as {
      code: string;
      signed: PartialDate | null;
    };
    expect(broken(() => visit(on, until).mustCover(agreement, ['on']))).toBe(said);
  });

  it('is told in one sentence', () => {
    const exchange = visit('2022-09');
    exchange.visitKind = 'OFFICIAL';
    expect(exchangeSummary(exchange, ['Гродно'], 'ru')).toBe(
      'сентябрь 2022 года: приём делегации (официальный), Гродно.',
    );
    exchange.until = date('2022-10-02');
    exchange.updateDetails(' День города ', null);
    exchange.seat([seat(GRODNO, 21), seat(ANSAN, 1)], HOME);
    expect(exchangeSummary(exchange, ['Гродно', 'Ансан'], 'ru')).toBe(
      'сентябрь 2022 года — 2 октября 2022 года: приём делегации (официальный) «День города», Гродно, Ансан; 22 человека.',
    );
    expect(exchangeSummary(exchange, ['Grodno', 'Ansan'], 'en')).toBe(
      'September 2022 — 2 October 2022: a delegation received (official visit) “День города”, Grodno, Ansan; 22 people.',
    );
  });
});

describe('R13: a partnership is idle', () => {
  const established = (since: string) => {
    const partnership = Partnership.create(GRODNO);
    partnership.add({ kind: 'ESTABLISHED', on: date(since), establishes: 'SISTER' });
    return partnership;
  };
  const idle = (since: string, last: string | null, day: string) =>
    isIdleOn(established(since), last ? date(last) : null, day);

  it.each([
    ['the day itself', '2003-08-29', '2020-05-06', '2022-05-05', '2022-05-06'],
    ['the leap day', '2003-08-29', '2024-02-29', '2026-02-27', '2026-02-28'],
    ['the end of the month', '2003-08-29', '2022-09', '2024-09-29', '2024-09-30'],
    ['the end of the year', '2003-08-29', '2022', '2024-12-30', '2024-12-31'],
    ['since the partnership began, when nothing happened', '2022-12-07', null, '2024-12-06', '2024-12-07'],
    ['since the partnership began, when that is later', '2022-12-07', '2019', '2024-12-06', '2024-12-07'],
    ['the end of the year that it began in', '2003', null, '2005-12-30', '2005-12-31'],
  ])('24 months later, counted from %s, and not a day before', (_, since, last, before, then) => {
    expect([idle(since, last, before), idle(since, last, then)]).toEqual([false, true]);
  });

  it('never before it is established, while it is suspended, or after its end', () => {
    const partnership = established('2010-01-01');
    expect(isIdleOn(partnership, null, '2009-01-01')).toBe(false);
    partnership.add({ kind: 'SUSPENDED', on: date('2015-01-01') });
    expect(isIdleOn(partnership, null, '2014-12-31')).toBe(true);
    expect(isIdleOn(partnership, null, '2015-01-01')).toBe(false);
    partnership.add({ kind: 'RESUMED', on: date('2016-01-01') });
    expect(isIdleOn(partnership, null, '2016-01-01')).toBe(true);
    partnership.add({ kind: 'ENDED', on: date('2017-01-01') });
    expect(isIdleOn(partnership, null, '2017-01-01')).toBe(false);
    const prospect = Partnership.create(GRODNO);
    prospect.add({ kind: 'PROPOSED', on: date('2010'), establishes: 'SISTER' });
    expect(isIdleOn(prospect, null, '2026-01-01')).toBe(false);
  });
});
