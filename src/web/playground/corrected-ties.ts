import { puttingRight, REASON, WHY } from './putting-right-tab.js';

/** Mistakes about ties and agreements, put right. */
export const correctedTies = [
  {
    name: 'вычеркнуть действие связи',
    about: `Приостановили, возобновили или прекратили не ту связь:
вычеркнуть действие, будто его не вносили. Его id — во вкладке
«Исправить: найти действие».
${WHY}`,
    operation: 'StrikeAct',
    mutation: 'partnershipActStrike',
    input: ['act: "act_…"', REASON],
    shows: 'partnership { summary status { value since { text } } }',
  },
  {
    name: 'поправить действие связи',
    about: `Действие верное, а дата или сторона — нет. Ошибка не в дате?
Вместо on: side: THEIRS, basis: "Письмо от …", untilWhat: "…".
${WHY}`,
    operation: 'CorrectAct',
    mutation: 'partnershipActCorrect',
    input: ['act: "act_…"', 'on: "????-??-??"', REASON],
    shows: 'partnership { summary status { value since { text } } }',
  },
  {
    name: 'убрать связь',
    about: `Связь внесли по ошибке целиком: аннулировать её. Если она
следует из соглашения, исправляйте соглашение.
${WHY}`,
    operation: 'VoidPartnership',
    mutation: 'partnershipVoid',
    input: ['partnership: "???"', REASON],
    shows: 'partnership { summary }',
  },
  {
    name: 'вернуть связь',
    about: `Связь убрали напрасно: вернуть её со всеми действиями.
Впишите recordId из вкладки «Исправить: что вычеркнуто».`,
    operation: 'RestorePartnership',
    mutation: 'partnershipRestore',
    input: ['partnership: "partnership_…"'],
    shows: 'partnership { summary }',
  },
  {
    name: 'вычеркнуть действие соглашения',
    about: `Вышла или прекратила не та сторона, не та стадия: вычеркнуть
действие. Его id — во вкладке «Исправить: найти действие».
${WHY}`,
    operation: 'StrikeAgreementAct',
    mutation: 'agreementActStrike',
    input: ['act: "act_…"', REASON],
    shows: 'agreement { code summary }',
  },
  {
    name: 'поправить действие соглашения',
    about: `Действие верное, а дата или сторона — нет. Другая сторона:
party: "Хэйхэ"; действует позже: effectiveOn: "2024-12-31".
${WHY}`,
    operation: 'CorrectAgreementAct',
    mutation: 'agreementActCorrect',
    input: ['act: "act_…"', 'on: "????-??-??"', REASON],
    shows: 'agreement { code summary }',
  },
  {
    name: 'убрать отношение соглашений',
    about: `Записали, что соглашение заменяет или продлевает другое, а это
не так. Id отношения — links во вкладке «Исправить: найти
действие».
${WHY}`,
    operation: 'Unlink',
    mutation: 'agreementUnlink',
    input: ['link: "link_…"', REASON],
    shows: 'agreement { code summary }',
  },
  {
    name: 'убрать соглашение',
    about: `Соглашение внесли по ошибке или дважды: аннулировать его.
Связи, которые на нём основаны, пересчитаются.
${WHY}`,
    operation: 'VoidAgreement',
    mutation: 'agreementVoid',
    input: ['agreement: "AGR-????-???"', REASON],
    shows: 'agreement { code summary }',
  },
  {
    name: 'вернуть соглашение',
    about: 'Соглашение убрали напрасно: вернуть его. Впишите его код.',
    operation: 'RestoreAgreement',
    mutation: 'agreementRestore',
    input: ['agreement: "AGR-????-???"'],
    shows: 'agreement { code summary }',
  },
].map(puttingRight);
