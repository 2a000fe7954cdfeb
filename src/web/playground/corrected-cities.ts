import { puttingRight, REASON, WHY } from './putting-right-tab.js';

/** Mistakes about cities, put right, and all that one mutation did, taken back. */
export const correctedCities = [
  {
    name: 'убрать город',
    about: `Город внесли по ошибке или дважды: аннулировать его. Пока на нём
основаны другие записи, ответ перечислит, что убрать сначала.
${WHY}`,
    operation: 'VoidCity',
    mutation: 'cityVoid',
    input: ['city: "???"', REASON],
    shows: 'city { code summary }',
  },
  {
    name: 'вернуть город',
    about: `Город убрали напрасно: вернуть его со всеми названиями.
Впишите recordId из вкладки «Исправить: что вычеркнуто» или код.`,
    operation: 'RestoreCity',
    mutation: 'cityRestore',
    input: ['city: "city_…"'],
    shows: 'city { code summary }',
  },
  {
    name: 'вычеркнуть название города',
    about: `Город переименовали по ошибке: вычеркнуть название, прежнее
снова станет действующим.
${WHY}`,
    operation: 'StrikeCityName',
    mutation: 'cityNameStrike',
    input: ['city: "???"', 'name: ""', REASON],
    shows: 'city { code name }',
  },
  {
    name: 'поправить упразднение города',
    about: `Неверны день или преемник упразднённого города: поправить их.
Что не указано, останется как было.
${WHY}`,
    operation: 'CorrectCitySuccession',
    mutation: 'citySuccessionCorrect',
    input: ['city: "???"', 'on: "????-??-??"', REASON],
    shows: 'city { code existsUntil { text } }',
  },
  {
    name: 'вычеркнуть упразднение города',
    about: `Город упразднили по ошибке: вычеркнуть это, связи с ним больше
не будут под вопросом.
${WHY}`,
    operation: 'StrikeCitySuccession',
    mutation: 'citySuccessionStrike',
    input: ['city: "???"', REASON],
    shows: 'city { code existsUntil { text } }',
  },
  {
    name: 'отменить целиком',
    about: `Отменить всё, что сделала одна мутация. Её call — во вкладке
«Исправить: история записи», там же готовая отмена (undoWith).
${WHY}`,
    operation: 'UndoCall',
    mutation: 'undo',
    input: ['call: "call_…"', REASON],
    shows: 'records { id }',
  },
].map(puttingRight);
