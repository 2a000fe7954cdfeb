import type { Bilingual } from '../../kernel/bilingual.js';
import { RequestRefused, type RefusalCode } from '../../platform/errors.js';
import { HttpRefused } from '../../platform/http/http-errors.js';

const refusal = (code: RefusalCode, en: string, ru: string) => () =>
  new RequestRefused(code, { en, ru } satisfies Bilingual);

export const noSignIn = () =>
  new HttpRefused(404, {
    en: 'Sign-in is not set up here: use an access key.',
    ru: 'Единый вход здесь не настроен: используйте ключ доступа.',
  });

export const providerAway = refusal(
  'SERVICE_UNAVAILABLE',
  'The sign-in service is not responding. Try again in a minute; access keys still work.',
  'Служба единого входа сейчас не отвечает. Повторите через минуту; ключи доступа тем временем работают.',
);
export const providerUnfit = refusal(
  'SERVICE_UNAVAILABLE',
  'The sign-in service is not configured correctly for this registry. Tell the administrator; access keys still work.',
  'Служба единого входа настроена для этого реестра неправильно. Сообщите администратору; ключи доступа тем временем работают.',
);

export const leadsElsewhere = refusal(
  'BAD_USER_INPUT',
  'After sign-in only a page of this registry can be opened: use to=/playground.',
  'После входа можно перейти только на страницу этого реестра: укажите to=/playground.',
);
export const notBegun = refusal(
  'BAD_USER_INPUT',
  'This sign-in was started in another browser or window, or more than ten minutes ago. Start again.',
  'Этот вход начат в другом браузере или окне или больше десяти минут назад. Начните заново.',
);
export const brokenOff = refusal(
  'BAD_USER_INPUT',
  'The sign-in was cancelled. Start again.',
  'Вход был прерван. Начните заново.',
);
export const usedUp = refusal(
  'BAD_USER_INPUT',
  'This sign-in was already used or has expired. Start again.',
  'Этот вход уже использован, или его время истекло. Начните заново.',
);
export const notVerified = refusal(
  'BAD_USER_INPUT',
  'The response of the sign-in service could not be verified, so you are not signed in. Start again; if it happens again, tell the administrator.',
  'Ответ службы единого входа не прошёл проверку, поэтому вход не выполнен. Начните заново; если это повторится, сообщите администратору.',
);
export const inNoGroup = refusal(
  'FORBIDDEN',
  'You are not in a group that has access to this registry. Ask the administrator to add you to the group of the department, then sign in again.',
  'Вы не состоите в группе, которая работает с этим реестром. Попросите администратора включить вас в группу отдела и войдите снова.',
);
export const sessionEnded = refusal(
  'UNAUTHENTICATED',
  'Your session has ended. Sign in again at /sign-in; without signing in you see public records only.',
  'Ваш вход завершён. Войдите снова по адресу /sign-in; без входа видно только открытое.',
);
export const notOfOwnPage = refusal(
  'FORBIDDEN',
  'You can sign out only from a page of this registry: open /playground and choose “Sign out”.',
  'Завершить вход можно только со страницы этого реестра: откройте /playground и нажмите «Выйти».',
);

export const tokenExpired = refusal(
  'UNAUTHENTICATED',
  'The access token has expired. Get a new one from the sign-in service.',
  'Срок действия токена доступа истёк. Получите в службе единого входа новый.',
);
export const tokenOfOthers = refusal(
  'UNAUTHENTICATED',
  'The access token was not issued for this registry, or not by its sign-in service. Request one with the audience of the registry.',
  'Токен доступа выдан не для этого реестра или не его службой единого входа. Запросите токен, предназначенный реестру (audience).',
);
export const idTokenGiven = refusal(
  'UNAUTHENTICATED',
  'This is not an access token; it may be an ID token. Send the access_token.',
  'Это не токен доступа — возможно, ID-токен. Передайте access_token.',
);
export const tokenNotGenuine = refusal(
  'UNAUTHENTICATED',
  'The signature of the access token is invalid. Get a new one from the sign-in service.',
  'Подпись токена доступа неверна. Получите в службе единого входа новый.',
);
