import { refusal, refuses, shows, stands, type Story } from './law.js';

const WHY = { reason: 'Внесено дважды' };
const XX = { city: 'XX-C' };
const ru = (text: string) => ({ language: 'ru', text });
const city = 'city { id revision name existsUntil { text } successor { code } } effects';

/** Putting right what was entered of cities. */
export const CITY_CORRECTIONS: Story = [
  { given: 'cityRegister', input: { code: 'XX-C', names: [ru('Альфа')] } },
  { given: 'cityRename', input: { ...XX, name: ru('Бета'), on: '2020' } },
  { given: 'citySucceed', input: { ...XX, successor: 'BY-MINSK', on: '2024' } },
  {
    mutation: 'citySuccessionCorrect',
    selects: city,
    again: 'SAID_OTHERWISE',
    steps: [
      shows(
        'shows the right day and successor',
        { ...XX, ...WHY, on: '2025-05', successor: 'BY-GRODNO' },
        {
          city: { existsUntil: { text: '2025-05' }, successor: { code: 'BY-GRODNO' } },
          effects: expect.arrayContaining(['Преемник: BY-MINSK → BY-GRODNO.']),
        },
      ),
      shows('that there is none', { ...XX, ...WHY, successor: null }, { city: { successor: null } }),
      stands('says nothing', { ...XX, ...WHY }, { effects: ['Ничего не изменится.'] }),
      refuses('without a reason', { ...XX, reason: ' ', on: '2024' }, 'REQUIRED', 'reason', /./),
      refuses('clears no day', { ...XX, ...WHY, on: null }, 'REQUIRED', 'on', /нельзя очистить/),
      refuses('of one that goes on', { city: 'BY-MINSK', ...WHY }, 'NOT_ALLOWED_IN_STATE', 'city', /citySucceed/),
    ],
  },
  {
    mutation: 'citySuccessionStrike',
    selects: city,
    again: refusal('NOT_ALLOWED_IN_STATE', 'city'),
    steps: [
      refuses('without a reason', { ...XX, reason: ' ' }, 'REQUIRED', 'reason', /./),
      shows(
        'shows that it goes on',
        { ...XX, ...WHY },
        { city: { existsUntil: null, successor: null }, effects: expect.arrayContaining(['Упразднён: 2025-05 → —.']) },
      ),
    ],
  },
  {
    mutation: 'cityNameStrike',
    selects: city,
    again: refusal('NOT_FOUND', 'name'),
    steps: [
      refuses('without a reason', { ...XX, name: 'Бета', reason: ' ' }, 'REQUIRED', 'reason', /./),
      shows(
        'shows the name before',
        { ...XX, name: ' Бета ', ...WHY },
        { city: { name: 'Альфа' }, effects: expect.arrayContaining([expect.stringMatching(/ru: Бета → Альфа/)]) },
      ),
      refuses('of the only one', { ...XX, name: 'Альфа', ...WHY }, 'CONFLICTING', 'name', /cityVoid/),
    ],
  },
  {
    mutation: 'cityVoid',
    selects: city,
    again: refusal('NOT_FOUND', 'city'),
    steps: [
      refuses('without a reason', { ...XX, reason: ' ' }, 'REQUIRED', 'reason', /./),
      shows(
        'takes it out',
        { ...XX, ...WHY },
        { city: null, effects: expect.arrayContaining([expect.stringMatching(/исчезнет/)]) },
      ),
    ],
  },
  {
    mutation: 'cityRestore',
    selects: city,
    again: refusal('NOT_FOUND', 'city'),
    steps: [
      shows(
        'puts it back',
        { city: 'xx-c' },
        { city: { name: 'Альфа' }, effects: [expect.stringMatching(/^Восстанавливается: Альфа/)] },
      ),
      refuses('what was not voided', { city: 'BY-MINSK' }, 'NOT_FOUND', 'city', /struck/),
    ],
  },
];
