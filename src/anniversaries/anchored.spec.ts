import { Agreement } from '../agreements/agreement.js';
import { newId, type Id } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Partnership } from '../partnerships/partnership.js';
import type { PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import { Config } from '../platform/config/config.js';
import { anniversariesOf, ofAgreement, ofPair } from './anchored.js';
import { anniversaryTitle } from './anniversary-title.js';
import { inDateOrder } from './occurrence.js';

const on = (text: string) => PartialDate.parse(text);
const { anniversaries: policy } = new Config({});
const city = newId('city');

/** When each partnership of a pair began and ended, and what it was. */
type Period = [established: string, ended?: string, establishes?: PartnershipKind];

function partnership(...periods: Period[]) {
  const one = Partnership.create(city);
  for (const [established, ended, establishes = 'SISTER'] of periods) {
    one.add({ kind: 'ESTABLISHED', on: on(established), establishes, basis: `Соглашение ${established}` });
    if (ended !== undefined) one.add({ kind: 'ENDED', on: on(ended) });
  }
  return one;
}

const between = (from: string, to: string, pair: Partnership) =>
  ofPair(pair, { city: null, agreements: [] })
    .flatMap((one) => anniversariesOf(one, from, to, policy))
    .sort(inDateOrder);
const shown = (from: string, to: string, pair: Partnership) =>
  between(from, to, pair).map(
    ({ ordinal, from: day, origin, anchor, isInQuestion }) =>
      `${day} ${ordinal} since ${anchor.on.text} ${origin}${isInQuestion ? ' in question' : ''}`,
  );

describe('the anniversaries of a pair', () => {
  it('R7: are counted from the first act that established the partnership, and say why', () => {
    const one = partnership(['2003-08-29']);
    one.add({ kind: 'ESTABLISHED', on: on('2011-07-26'), establishes: 'SISTER', basis: 'Новое соглашение' });
    const [found] = between('2023-01-01', '2023-12-31', one);
    expect(found).toMatchObject({
      ordinal: 20,
      observedOn: '2023-08-29',
      anchor: { basis: 'Соглашение 2003-08-29' },
      origin: null,
    });
    one.anchorOn(one.acts[1]!.id);
    expect(between('2023-01-01', '2023-12-31', one)[0]).toMatchObject({
      ordinal: 12,
      observedOn: '2023-07-26',
      anchor: { basis: 'Новое соглашение' },
    });
  });

  it('R6: keep their day and their id though the celebration is on another and the date grows more exact', () => {
    const one = partnership(['2001']);
    const stem = one.id.split('_')[1];
    expect(between('2011-01-01', '2011-12-31', one)[0]).toMatchObject({
      id: `anniversary_${stem}2011`,
      observedOn: null,
    });
    one.acts[0]!.on = on('2001-09-09');
    expect(between('2011-01-01', '2011-12-31', one)[0]).toMatchObject({
      id: `anniversary_${stem}2011`,
      observedOn: '2011-09-09',
    });
  });

  it('R9: are in question while the partnership rests, and not before nor after', () => {
    const one = partnership(['2003-08-29']);
    one.add({ kind: 'SUSPENDED', on: on('2022-03'), side: 'THEIRS' });
    one.add({ kind: 'RESUMED', on: on('2024-05-06'), side: 'THEIRS' });
    expect(shown('2021-01-01', '2024-12-31', one)).toEqual([
      '2021-08-29 18 since 2003-08-29 null',
      '2022-08-29 19 since 2003-08-29 null in question',
      '2023-08-29 20 since 2003-08-29 null in question',
      '2024-08-29 21 since 2003-08-29 null',
    ]);
  });

  it('R21: of a partnership that was taken up again are counted from both beginnings, each with its own id', () => {
    const pair = partnership(['2003-08-29', '2015-06-01'], ['2024-05-06', undefined, 'FRIENDSHIP']);
    expect(shown('2014-01-01', '2016-12-31', pair)).toEqual([
      '2014-08-29 11 since 2003-08-29 null',
      '2015-08-29 12 since 2003-08-29 null in question',
      '2016-08-29 13 since 2003-08-29 null in question',
    ]);
    expect(shown('2024-01-01', '2025-12-31', pair)).toEqual([
      '2024-08-29 21 since 2003-08-29 FIRST_TIES',
      '2025-05-06 1 since 2024-05-06 RE_ESTABLISHMENT',
      '2025-08-29 22 since 2003-08-29 FIRST_TIES',
    ]);
    expect(between('2025-01-01', '2025-12-31', pair).map(({ kind }) => kind)).toEqual(['FRIENDSHIP', 'SISTER']);
    pair.keepStem();
    const stems = [pair.presentStem, pair.id.split('_')[1]];
    const ids = () => between('2025-01-01', '2025-12-31', pair).map(({ id }) => id);
    expect(ids()).toEqual(stems.map((stem) => `anniversary_${stem}2025`));
  });

  it('R21: keep their ids when the beginning of the present partnership is corrected, or another act is learnt', () => {
    const pair = partnership(['2003-08-29', '2015-06-01'], ['2024-05-06']);
    pair.keepStem();
    const before = between('2026-01-01', '2026-12-31', pair).map(({ id }) => id);
    pair.add({ kind: 'ESTABLISHED', on: on('2023-05-06'), establishes: 'CONTACT' });
    pair.keepStem();
    expect(shown('2026-01-01', '2026-12-31', pair)).toEqual([
      '2026-05-06 3 since 2023-05-06 RE_ESTABLISHMENT',
      '2026-08-29 23 since 2003-08-29 FIRST_TIES',
    ]);
    expect(between('2026-01-01', '2026-12-31', pair).map(({ id }) => id)).toEqual(before);
  });

  it('R21, R9: of a partnership that was taken up twice, those of the first and of the present one are told, none between', () => {
    const pair = partnership(['1990-03-03', '1995'], ['2000-04-04', '2005'], ['2010-05-05']);
    expect(shown('2002-01-01', '2002-12-31', pair)).toEqual(['2002-03-03 12 since 1990-03-03 FIRST_TIES']);
    expect(shown('2007-01-01', '2007-12-31', pair)).toEqual(['2007-03-03 17 since 1990-03-03 FIRST_TIES in question']);
    expect(shown('2020-01-01', '2020-12-31', pair)).toEqual([
      '2020-03-03 30 since 1990-03-03 FIRST_TIES',
      '2020-05-05 10 since 2010-05-05 RE_ESTABLISHMENT',
    ]);
  });

  it('R21: what was only planned and dropped is no first partnership', () => {
    const pair = Partnership.create(city);
    pair.add({ kind: 'PROPOSED', on: on('1999'), establishes: 'SISTER' });
    pair.add({ kind: 'ABANDONED', on: on('2001') });
    pair.add({ kind: 'ESTABLISHED', on: on('2003-08-29'), establishes: 'SISTER' });
    expect(shown('2025-01-01', '2025-12-31', pair)).toEqual(['2025-08-29 22 since 2003-08-29 null']);
  });

  it('R1, R21: of first ties «about 1967» are told as approximate', () => {
    const found = between('2025-01-01', '2025-12-31', partnership(['1967~', '1995'], ['2010']));
    expect(found.map(({ ordinal, origin, isApproximate }) => [ordinal, origin, isApproximate])).toEqual([
      [58, 'FIRST_TIES', true],
      [15, 'RE_ESTABLISHMENT', false],
    ]);
  });

  it('R21: a partnership that began on the day on which the one before it ended is no renewal (J4)', () => {
    const pair = partnership(['2003-08-29', '2015-06-01', 'FRIENDSHIP'], ['2015-06-01']);
    const minsk = { kind: 'CITY', name: 'Минск' } as const;
    expect(between('2025-01-01', '2025-12-31', pair).map((one) => anniversaryTitle(one, minsk, ['ru'], 'ru'))).toEqual([
      '10-летие побратимских связей с городом Минск',
      '22-летие первых дружественных связей с городом Минск',
    ]);
  });

  it('R46: of whoever sees two partnerships where a plan that is hidden makes them one have two ids', () => {
    const pair = Partnership.create(city);
    const plan = (text: string) =>
      pair.add({ kind: 'PROPOSED', on: on(text), establishes: 'FRIENDSHIP', visibility: 'INTERNAL' });
    plan('1997');
    pair.add({ kind: 'ESTABLISHED', on: on('1997-10-21'), establishes: 'FRIENDSHIP' });
    pair.add({ kind: 'ESTABLISHED', on: on('1997-11-10'), establishes: 'SISTER' });
    pair.add({ kind: 'ENDED', on: on('1997'), visibility: 'PUBLIC' });
    plan('1997-11-30');
    pair.keepStem();
    expect(pair.episodes).toHaveLength(1);
    const seen = pair.copySeenBy(['PUBLIC']);
    expect(seen.episodes).toHaveLength(2);
    expect(between('2026-01-01', '2026-12-31', seen).map(({ id }) => id)).toEqual([
      `anniversary_${pair.id.split('_')[1]}2026`,
      `anniversary_${pair.presentStem}2026`,
    ]);
  });

  it('R46: of whoever sees only the present partnership keep the id that others see', () => {
    const pair = partnership(['2003-08-29', '2015-06-01'], ['2024-05-06']);
    pair.keepStem();
    const present = between('2026-01-01', '2026-12-31', pair)[0]!.id;
    for (const act of pair.acts.slice(0, 2)) act.visibility = 'INTERNAL';
    const seen = pair.seenBy(['PUBLIC']);
    expect(shown('2026-01-01', '2026-12-31', seen)).toEqual(['2026-05-06 2 since 2024-05-06 null']);
    expect(between('2026-01-01', '2026-12-31', seen)[0]!.id).toBe(present);
  });
});

const cities = ['минск', 'сахалин', 'хэйхэ'].map(() => newId('city'));

function protocol(dated: string | null, ...signed: string[]): Agreement {
  const agreement = Agreement.create('AGR-2022-002', 'PROTOCOL_OF_INTENT', 'PUBLIC');
  agreement.setTitles([{ language: 'ru', text: 'Протокол намерений' }]);
  agreement.setParties(cities.map((cityId, i) => ({ cityId, role: 'PARTY', counterpartId: i === 1 ? null : cityId })));
  agreement.dated = dated === null ? null : on(dated);
  signed.forEach((day, i) =>
    agreement.add({ kind: 'SIGNED_REMOTELY', on: on(day), partyId: agreement.parties[i]!.id }),
  );
  return agreement;
}
const ofProtocol = (agreement: Agreement, year: string, resting: Partnership[] = []) =>
  anniversariesOf(ofAgreement(agreement, resting), `${year}-01-01`, `${year}-12-31`, policy);

describe('the anniversaries of an agreement of several parties', () => {
  it('R8: are one entry a year, with the partnerships that rest on it inside, in the order of its text', () => {
    const agreement = protocol('2022-11-17');
    const resting = [cities[2]!, cities[0]!].map((cityId) => {
      const one = Partnership.create(cityId as Id<'city'>);
      one.restOn(agreement.id, [{ kind: 'ESTABLISHED', on: on('2022-11-17'), establishes: 'INTENT' }]);
      return one;
    });
    const found = ofProtocol(agreement, '2023', resting);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ ordinal: 1, observedOn: '2023-11-17', partnership: null, isInQuestion: false });
    expect(found[0]!.agreement).toBe(agreement);
    expect(found[0]!.partnerships.map(({ cityId }) => cityId)).toEqual([cities[0], cities[2]]);
    expect(ofAgreement(agreement, resting).cityIds).toEqual(cities);
  });

  it('R15: are of those whom it binds by then, and of the partnerships that have not ended', () => {
    const agreement = protocol('2022-11-17');
    const [party] = agreement.parties;
    agreement.add({ kind: 'WITHDREW', on: on('2026-06-01'), partyId: party!.id });
    const partnership = Partnership.create(party!.cityId);
    partnership.restOn(agreement.id, [{ kind: 'ESTABLISHED', on: on('2022-11-17'), establishes: 'INTENT' }]);
    partnership.add({ kind: 'ENDED', on: on('2026-06-01') });
    const whom = (year: string) => {
      const [one] = ofProtocol(agreement, year, [partnership]);
      return [one!.cityIds, one!.partnerships.map(({ cityId }) => cityId), one!.isInQuestion];
    };
    expect(whom('2025')).toEqual([cities, [cities[0]], false]);
    expect(whom('2026')).toEqual([cities.slice(1), [], false]);
  });

  it('R10: signed in several places on two days counts from the last signature, or from the day in its text', () => {
    const places = ['2022-12-07', '2022-12-08', '2022-12-07'];
    expect(ofProtocol(protocol(null, ...places), '2023')[0]!.observedOn).toBe('2023-12-08');
    expect(ofProtocol(protocol('2022-12-07', ...places), '2023')[0]!.observedOn).toBe('2023-12-07');
  });

  it('R9: are in question once it is over', () => {
    const agreement = protocol('2022-11-17');
    agreement.add({ kind: 'TERMINATED', on: on('2024-02') });
    expect(ofProtocol(agreement, '2023')[0]!.isInQuestion).toBe(false);
    expect(ofProtocol(agreement, '2024')[0]!.isInQuestion).toBe(true);
  });
});
