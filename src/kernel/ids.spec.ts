import type { DomainError } from './domain-error.js';
import { isId, kindOf, lowestIdAt, madeAt, newId, readId } from './ids.js';

const BODY = '01hzy3k8r5tq2m7w9xv4bcdefg';

describe('an id', () => {
  it('names its kind and can be read over the telephone', () => {
    expect(newId('city')).toMatch(/^city_[0-9abcdefghjkmnpqrstvwxyz]{26}$/);
    expect(kindOf(newId('city_name'))).toBe('city_name');
  });

  it('sorts by creation, also within one millisecond and when the clock goes back', () => {
    const now = jest.spyOn(Date, 'now');
    const at = (ms: number) => {
      now.mockReturnValue(ms);
      return newId('city');
    };
    const noon = Date.parse('2100-01-01T12:00:00Z');
    const made = [
      at(noon),
      at(noon),
      at(noon),
      at(noon - 60_000),
      at(noon + 1),
      ...Array.from({ length: 500 }, () => at(noon + 1)),
    ];
    now.mockRestore();
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(505);
    expect(made[0]).toMatch(/^city_03qcqne1g0/);
    expect(made[4]).toMatch(/^city_03qcqne1g1/);
  });

  it.each([
    [`city_${BODY}`, 'city'],
    [`city_name_${BODY}`, 'city_name'],
    [`anniversary_${BODY}2023`, 'anniversary'],
  ])('%s is of the kind %s', (id, kind) => {
    expect(kindOf(id)).toBe(kind);
    expect(isId(kind, id)).toBe(true);
    expect(isId('event', id)).toBe(false);
    expect(readId(kind, id)).toBe(id);
  });

  it.each([
    '',
    'city',
    'city_',
    BODY,
    `_${BODY}`,
    `City_${BODY}`,
    `city-${BODY}`,
    `city_${BODY.toUpperCase()}`,
    `city_${BODY.slice(1)}`,
    `city_${BODY}0`,
    `city_${BODY}20235`,
    `city_${BODY}\n`,
    ` city_${BODY}`,
    `city_${BODY.replace('g', 'l')}`,
    'BY-GRODNO',
    'Гродно',
  ])('«%s» is not valid', (text) => {
    expect(kindOf(text)).toBeUndefined();
    expect(isId('city', text)).toBe(false);
  });

  it.each([`event_${BODY}`, 'Гродно'])('«%s» is refused where a city’s is asked', (text) => {
    let broken: unknown;
    try {
      readId('city', text, ['input', 'city']);
    } catch (error) {
      const { code, words, field } = error as DomainError;
      broken = { code, words, field };
    }
    expect(broken).toEqual({
      code: 'INVALID',
      words: { en: `«${text}» is not an id of the kind city_….`, ru: `«${text}» — не идентификатор вида city_….` },
      field: ['input', 'city'],
    });
  });

  it('contains its creation time, and sorts after the lowest id of that moment', () => {
    const id = newId('city');
    const at = madeAt(id).getTime();
    expect(lowestIdAt('city', new Date(at)) < id).toBe(true);
    expect(lowestIdAt('city', new Date(at + 1)) > id).toBe(true);
    const day = new Date('2026-11-24T11:07:15.123Z');
    expect(madeAt(lowestIdAt('city', day))).toEqual(day);
    expect(lowestIdAt('city', new Date(-1))).toBe(lowestIdAt('city', new Date(0)));
  });
});
