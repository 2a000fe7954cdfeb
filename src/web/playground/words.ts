import { tabs } from './tabs.js';

export type Language = 'ru' | 'en';

const LANGUAGE = 'playground:language';

export const language = chosenLanguage();

function chosenLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE);
  if (kept === 'ru' || kept === 'en') return kept;
  return /^en\b/i.test(navigator.language) ? 'en' : 'ru';
}

/** Reloads the page, so that the schema, its descriptions and all labels are in one language. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(LANGUAGE, chosen);
  location.reload();
}

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
    restoreTabs: 'Вернуть готовые вкладки',
    sureToRestore: 'Вкладки, которые вы изменили или открыли, будут заменены готовыми. Продолжить?',
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
    restoreTabs: 'Restore the ready tabs',
    sureToRestore: 'The tabs that you changed or opened will be replaced by the ready ones. Continue?',
    badKey: 'The access key contains characters that keys never have (perhaps Cyrillic letters). Copy the key again.',
    noAnswer: 'The server is not responding. Check the connection and try again.',
    strangeAnswer: 'The server answered in an unexpected way. Status:',
  },
}[language];

export const tabNames = Object.fromEntries(
  tabs.map(({ name, query }) => [/^(?:query|mutation) (\w+)/m.exec(query)?.[1], name]),
);
