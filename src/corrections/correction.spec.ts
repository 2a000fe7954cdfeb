import { CORRECTION_DECISIONS, CORRECTION_LIFE, type CorrectionDecision } from './correction-vocabulary.js';
import { Correction } from './correction.js';

const AT = new Date('2026-05-03T04:05:06.000Z');
const LATER = new Date('2026-05-04T00:00:00.000Z');
const propose = (value: string, source?: string | null) =>
  Correction.propose('city_1', 'agreement_1', { field: 'signed', value, source }, AT);

test('a correction begins open, with its texts as they read', () => {
  const { id, ...correction } = propose('  2022-12-08 ', ' Сайт города ');
  expect(id).toMatch(/^correction_/);
  expect(correction).toEqual({
    cityId: 'city_1',
    aboutId: 'agreement_1',
    field: 'signed',
    value: '2022-12-08',
    source: 'Сайт города',
    status: 'OPEN',
    answer: null,
    decidedAt: null,
    revision: 1,
    createdAt: AT,
    updatedAt: AT,
  });
});

test.each([undefined, null, '', '  '])('a source of %p is none', (source) => {
  expect(propose('x', source).source).toBeNull();
});

test.each(['', '   ', '\u200b\u00a0', '\u202e'])('nothing is to be seen in the value %p', (value) => {
  expect(() => propose(value)).toThrow(
    expect.objectContaining({
      code: 'REQUIRED',
      field: ['value'],
      words: { en: 'Fill in the field {field}.', ru: 'Заполните поле {field}.' },
    }),
  );
});

test('nothing is to be seen in a source that is more than spaces', () => {
  expect(() => propose('x', '\u200b')).toThrow(expect.objectContaining({ code: 'REQUIRED', field: ['source'] }));
});

test.each(Object.keys(CORRECTION_DECISIONS) as CorrectionDecision[])('%s is the answer, once', (decision) => {
  const correction = propose('2022-12-08');
  correction.decide(decision, ' Так в подлиннике ', LATER);
  const decided = { status: decision, answer: 'Так в подлиннике', decidedAt: LATER };
  expect(correction).toMatchObject(decided);
  expect(CORRECTION_LIFE.after(decision)).toEqual([]);
  for (const again of Object.keys(CORRECTION_DECISIONS) as CorrectionDecision[])
    expect(() => correction.decide(again, 'Иначе', AT)).toThrow(
      expect.objectContaining({ code: 'NOT_ALLOWED_IN_STATE', field: ['correction'] }),
    );
  expect(correction).toMatchObject(decided);
});

test('an answer says something, or nothing is decided', () => {
  const correction = propose('2022-12-08');
  expect(() => correction.decide('DECLINED', ' \u200b', LATER)).toThrow(
    expect.objectContaining({ code: 'REQUIRED', field: ['answer'] }),
  );
  expect(correction).toMatchObject({ status: 'OPEN', answer: null, decidedAt: null });
});
