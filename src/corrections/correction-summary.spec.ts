import { newId } from '../kernel/ids.js';
import { correctionSummary } from './correction-summary.js';
import { Correction } from './correction.js';

const propose = (kind: 'agreement' | 'city' | 'exchange', field: string, value: string) =>
  Correction.propose('city_1', newId(kind), { field, value }, new Date('2026-05-03T00:00:00Z'));

test.each([
  [
    'ru',
    'Гродно',
    'Гродно: в соглашении AGR-2022-003 неверно поле signed, должно быть «2022-12-08». Ещё не рассмотрено.',
    'Гродно: в соглашении AGR-2022-003 неверно поле signed, должно быть «2022-12-08». Принято. Да, 8 декабря.',
  ],
  [
    'en',
    'Grodno',
    'Grodno: signed of the agreement AGR-2022-003 is wrong; it should be “2022-12-08”. Not answered yet.',
    'Grodno: signed of the agreement AGR-2022-003 is wrong; it should be “2022-12-08”. Accepted. Да, 8 декабря.',
  ],
] as const)('in %s, open and answered', (language, city, open, answered) => {
  const correction = propose('agreement', 'signed', '2022-12-08');
  const told = () => correctionSummary(correction, { code: 'AGR-2022-003' }, city, language);
  expect(told()).toBe(open);
  correction.decide('ACCEPTED', 'Да, 8 декабря.', new Date());
  expect(told()).toBe(answered);
});

test('of a record that has no code, or is not to be seen', () => {
  const told = (subject: { code?: string } | null) =>
    correctionSummary(propose('exchange', 'result', 'Лыжи'), subject, 'Гродно', 'ru');
  expect(told({})).toBe('Гродно: в журнале обменов неверно поле result, должно быть «Лыжи». Ещё не рассмотрено.');
  expect(told(null)).toBe(told({}));
});

test('of a long value, its beginning', () => {
  const long = propose('city', 'website', '🏙'.repeat(150));
  expect(correctionSummary(long, { code: 'BY-GRODNO' }, 'Гродно', 'ru')).toBe(
    `Гродно: в записи о городе BY-GRODNO неверно поле website, должно быть «${'🏙'.repeat(99)}…». Ещё не рассмотрено.`,
  );
});
