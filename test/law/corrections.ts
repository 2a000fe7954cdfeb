import { refuses, shows, stands, type Story } from './law.js';

const correction = 'correction { id revision city { code } about { id } field value source status answer decidedAt }';
const SIGNED = { about: 'AGR-2022-003', field: 'signed', value: '2022-12-08' };

/** What partners say to be wrong, and what we answer. */
export const CORRECTIONS: Story = [
  {
    mutation: 'correctionPropose',
    selects: correction,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        { ...SIGNED, city: 'BY-GRODNO', source: 'Письмо 5' },
        {
          correction: {
            city: { code: 'BY-GRODNO' },
            about: { id: expect.stringMatching(/^agreement_/) },
            field: 'signed',
            value: '2022-12-08',
            source: 'Письмо 5',
            status: 'OPEN',
          },
        },
      ),
      stands(
        'by the city itself, in other words',
        { ...SIGNED, value: ' 2022-12-08 ' },
        { correction: { revision: 1 } },
        { as: 'BY-GRODNO' },
      ),
      refuses(
        'from another source, while it waits for an answer',
        { ...SIGNED, city: 'BY-GRODNO', source: 'Письмо 6' },
        'DUPLICATE',
        'source',
        /ждёт ответа.*Уберите source/,
      ),
    ],
  },
  {
    mutation: 'correctionDecide',
    selects: correction,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows the answer',
        (ids) => ({ correction: ids.correctionPropose, decision: 'DECLINED', answer: ' В подлиннике 7 декабря ' }),
        { correction: { status: 'DECLINED', answer: 'В подлиннике 7 декабря', decidedAt: expect.any(String) } },
      ),
      refuses(
        'with other words',
        (ids) => ({ correction: ids.correctionPropose, decision: 'DECLINED', answer: 'Нет' }),
        'NOT_ALLOWED_IN_STATE',
        'correction',
        /уже ответили.*correctionPropose/,
      ),
      refuses(
        'otherwise',
        (ids) => ({ correction: ids.correctionPropose, decision: 'ACCEPTED', answer: 'В подлиннике 7 декабря' }),
        'NOT_ALLOWED_IN_STATE',
        'correction',
        /уже ответили/,
      ),
    ],
  },
  {
    mutation: 'correctionPropose',
    selects: correction,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'anew once it was answered',
        { ...SIGNED, city: 'BY-GRODNO' },
        { correction: { status: 'OPEN', source: null } },
      ),
    ],
  },
  {
    mutation: 'correctionDecide',
    selects: 'correction { revision status answer about { ... on Agreement { signed { text } } } }',
    again: 'AS_IT_STANDS',
    steps: [
      refuses(
        'declined, and yet applied',
        (ids) => ({ correction: ids.correctionPropose, decision: 'DECLINED', answer: 'Нет', apply: true }),
        'CONFLICTING',
        'apply',
        /уберите apply/,
      ),
      shows(
        'shows the value in the record when it is applied',
        (ids) => ({ correction: ids.correctionPropose, decision: 'ACCEPTED', answer: 'Да, 8 декабря', apply: true }),
        { correction: { status: 'ACCEPTED', about: { signed: { text: '2022-12-08' } } } },
      ),
    ],
  },
];
