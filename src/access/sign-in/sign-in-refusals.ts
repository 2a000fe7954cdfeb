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
  'The sign-in service does not answer just now. Try again in a minute; access keys work meanwhile.',
  'Служба единого входа сейчас не отвечает. Повторите через минуту; ключи доступа тем временем работают.',
);
export const providerUnfit = refusal(
  'SERVICE_UNAVAILABLE',
  'The sign-in service and this registry are not set up for one another. Tell the administrator; access keys work meanwhile.',
  'Служба единого входа и этот реестр не настроены друг на друга. Сообщите администратору; ключи доступа тем временем работают.',
);

export const leadsElsewhere = refusal(
  'BAD_USER_INPUT',
  'After sign-in one can go only to a page of this registry: write to=/playground.',
  'После входа можно перейти только на страницу этого реестра: введите to=/playground.',
);
export const notBegun = refusal(
  'BAD_USER_INPUT',
  'This sign-in began in another browser or window, or more than ten minutes ago. Begin again.',
  'Этот вход начат в другом браузере или окне или больше десяти минут назад. Начните заново.',
);
export const brokenOff = refusal(
  'BAD_USER_INPUT',
  'The sign-in was broken off. Begin again.',
  'Вход был прерван. Начните заново.',
);
export const usedUp = refusal(
  'BAD_USER_INPUT',
  'This sign-in has been used already, or came too late. Begin again.',
  'Этот вход уже использован или запоздал. Начните заново.',
);
export const notVerified = refusal(
  'BAD_USER_INPUT',
  'What the sign-in service answered could not be verified, so nobody was let in. Begin again; should it happen again, tell the administrator.',
  'Ответ службы единого входа не прошёл проверку, поэтому вход не выполнен. Начните заново; если это повторится, сообщите администратору.',
);
export const inNoGroup = refusal(
  'FORBIDDEN',
  'You are in no group that works with this registry. Ask the administrator to put you into the group of the department, then sign in again.',
  'Вы не состоите в группе, которая работает с этим реестром. Попросите администратора включить вас в группу отдела и войдите снова.',
);
export const sessionEnded = refusal(
  'UNAUTHENTICATED',
  'Your sign-in has ended. Sign in again at /sign-in; without it you see what is open to all.',
  'Ваш вход завершён. Войдите снова по адресу /sign-in; без входа видно только открытое.',
);
export const notOfOwnPage = refusal(
  'FORBIDDEN',
  'Only a page of this registry can end a sign-in: open /playground and choose “Sign out”.',
  'Завершить вход можно только со страницы этого реестра: откройте /playground и нажмите «Выйти».',
);

export const tokenExpired = refusal(
  'UNAUTHENTICATED',
  'The access token has expired. Get a new one from the sign-in service.',
  'Срок действия токена доступа истёк. Получите в службе единого входа новый.',
);
export const tokenOfOthers = refusal(
  'UNAUTHENTICATED',
  'The access token is not for this registry, or not from its sign-in service. Ask for one with the audience of the registry.',
  'Токен доступа выдан не для этого реестра или не его службой единого входа. Запросите токен, предназначенный реестру (audience).',
);
export const idTokenGiven = refusal(
  'UNAUTHENTICATED',
  'This is not an access token: an ID token, perhaps. Send the access_token.',
  'Это не токен доступа — возможно, ID-токен. Передайте access_token.',
);
export const tokenNotGenuine = refusal(
  'UNAUTHENTICATED',
  'The access token is not genuine: its signature does not fit. Get a new one from the sign-in service.',
  'Токен доступа не подлинный: подпись не сходится. Получите в службе единого входа новый.',
);
