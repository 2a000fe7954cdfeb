export const TITLE = 'titles: [{ language: "ru", text: "Меморандум" }]';
export const PARTIES = 'parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }]';
export const NAME = 'names: [{ language: "ru", text: "Икс" }]';
export const LONG = 'я'.repeat(1_000_000);

/** A mutation and its input as it is typed; `$text` stands for a text that GraphQL has no letters for. */
export type Act = readonly [mutation: string, input: string];
export const registering = (agreement: string): Act => ['agreementRegister', `kind: MEMORANDUM, ${agreement}`];
export const signedOn = (date: string) => registering(`${TITLE}, ${PARTIES}, signed: "${date}"`);
export const between = (parties: string) => registering(`${TITLE}, parties: [${parties}], signed: "2020"`);
export const changing = (input: string): Act => ['cityUpdate', input];
export const ending = (on: string): Act => ['partnershipEnd', `partnership: "BY-GRODNO", on: "${on}"`];

/** An error as both languages tell it; the path is inside the input. */
export interface Wrong {
  code: string;
  field: string[];
  message: { ru: string; en: string };
  suggestions: string[];
  /** It is about a date, before which its field is named. */
  isDate?: boolean;
}
export const wrong = (code: string, path: string, ru: string, en: string, suggestions: string[] = []): Wrong => ({
  code,
  field: ['input', ...path.split('.')],
  message: { ru, en },
  suggestions,
});
export const noCity = (path: string, ref: string) =>
  wrong(
    'NOT_FOUND',
    path,
    `Города «${ref}» в реестре нет. Введите код или название города; новый город сначала внесите: cityRegister.`,
    `There is no city «${ref}». Enter the code or name of a city; register a new city first: cityRegister.`,
  );
export const BOTH = ['RU-BLAGOVESHCHENSK-AMU Благовещенск (Амурская область)', 'RU-BLAGOVESHCHENSK-BA Благовещенск'];
export const ambiguous = (path: string, ref: string) =>
  wrong(
    'AMBIGUOUS',
    path,
    `Под «${ref}» подходит несколько городов: ${BOTH.join(', ')}. Введите код нужного.`,
    `«${ref}» matches ${BOTH.join(', ')}. Enter the code of the one you mean.`,
    BOTH,
  );
export const TYPE_RU = 'Дату пишите так: 2022-11-17, 2022-09 или 2003; для «около» добавьте ~.';
export const TYPE_EN = 'Write a date as 2022-11-17, 2022-09 or 2003; add ~ for "about".';
export const ofDate = (told: Wrong): Wrong => ({ ...told, isDate: true });
export const noDate = (path: string, text: string) =>
  ofDate(wrong('INVALID', path, `«${text}» — не дата. ${TYPE_RU}`, `«${text}» is not a date. ${TYPE_EN}`));
export const noYear0 = (path: string) =>
  ofDate(wrong('INVALID', path, `Нулевого года не бывает. ${TYPE_RU}`, `There is no year 0. ${TYPE_EN}`));
/** @param month how many days it has, in both languages: «феврале 2022 года 28 дней» */
export const noDay = (path: string, text: string, month: { ru: string; en: string }, last: string) =>
  ofDate(
    wrong(
      'INVALID',
      path,
      `Дня ${text} не существует: в ${month.ru}, последний — ${last}.`,
      `The day ${text} does not exist: ${month.en}, the last one is ${last}.`,
    ),
  );
export const unstorable = (path: string) =>
  wrong(
    'INVALID',
    path,
    'В тексте есть знак, который нельзя сохранить (нулевой или половина знака). Наберите текст заново вручную.',
    'The text contains a character that cannot be stored (a null character or half of a surrogate pair). Retype the text by hand.',
  );

/** What somebody does that cannot be done, and every error that tells them so; the long text, where there is one. */
export type BadInput = [what: string, act: Act, wrongs: Wrong[], text?: string];
