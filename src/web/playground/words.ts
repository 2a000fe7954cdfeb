import { language } from './language.js';
import { groups, operationOf, tabs, type ReadyTab } from './tabs.js';

export const words = {
  ru: {
    title: 'Реестр городов-партнёров',
    page: 'Реестр городов-партнёров — запросы',
    language: 'Язык',
    key: 'Ключ доступа',
    keyHint: 'без ключа — только открытое',
    showKey: 'Показать ключ',
    hideKey: 'Скрыть ключ',
    signIn: 'Войти',
    signOut: 'Выйти',
    signedIn: { STAFF: 'Вы вошли: сотрудник', ADMIN: 'Вы вошли: администратор' } as Record<string, string>,
    until: 'Вход действует до',
    ready: 'Готовые запросы',
    readyHint: 'Выберите, что нужно сделать. Закрыли вкладку или испортили? Закройте её и выберите снова.',
    reopen: 'Вернуть закрытую вкладку',
    startAnew: 'Закрыть все вкладки и начать заново',
    sureToStartAnew: 'Все вкладки закроются, а написанное в них пропадёт. Продолжить?',
    mended: 'Вставленный текст исправлен: кавычки, дефисы, пробелы. Вернуть как было — Ctrl+Z.',
    line: 'Строка',
    notSent: 'Ничего не записано: впишите своё вместо заготовок и нажмите ▶ ещё раз.',
    searchDocs: 'Найти в справке',
    nothingFound: 'Ничего не найдено. Попробуйте другое слово, например «годовщина».',
    badKey: 'В ключе доступа есть буквы, которых в ключах не бывает (например, русские). Скопируйте ключ ещё раз.',
    noAnswer: 'Сервер не отвечает. Проверьте связь и повторите.',
    strangeAnswer: 'Сервер ответил не так, как ожидалось. Код ответа:',
  },
  en: {
    title: 'Partner city registry',
    page: 'Partner city registry — queries',
    language: 'Language',
    key: 'Access key',
    keyHint: 'without a key: public records only',
    showKey: 'Show the key',
    hideKey: 'Hide the key',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedIn: { STAFF: 'Signed in: staff', ADMIN: 'Signed in: administrator' } as Record<string, string>,
    until: 'You are signed in until',
    ready: 'Ready requests',
    readyHint: 'Choose what you want to do. If a tab is closed or spoilt, close it and choose it again.',
    reopen: 'Reopen the closed tab',
    startAnew: 'Close all tabs and start anew',
    sureToStartAnew: 'All tabs will be closed, and what is written in them is lost. Continue?',
    mended: 'The pasted text was mended: quotation marks, hyphens, blanks. Ctrl+Z brings it back as it was.',
    line: 'Line',
    notSent: 'Nothing was recorded: enter your own values for the placeholders, then run it again.',
    searchDocs: 'Search the docs',
    nothingFound: 'Nothing found. Try another word, such as “anniversary”.',
    badKey: 'The access key contains characters that keys never have (perhaps Cyrillic letters). Copy the key again.',
    noAnswer: 'The server is not responding. Check the connection and try again.',
    strangeAnswer: 'The server answered in an unexpected way. Status:',
  },
}[language];

/** What a ready tab is called: its Russian label, or the words of its operation. */
export const tabName = ({ name, query }: ReadyTab): string =>
  language === 'ru' ? name : operationOf(query).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The ready tabs by what they are for. */
export const readyGroups = groups.map(({ title, tabs }) => ({ title: title[language], tabs }));

/** The Russian labels of operations. */
export const tabNames = {
  ...Object.fromEntries(tabs.map(({ name, query }) => [operationOf(query), name])),
  Record: 'Запись из календаря',
};
