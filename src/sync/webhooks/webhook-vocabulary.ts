import type { Bilingual } from '../../kernel/bilingual.js';

export const WEBHOOK_STATES = {
  ACTIVE: { en: 'Notices are sent.', ru: 'Уведомления отправляются.' },
  FAILING: {
    en: 'The last attempt failed, and it is tried again.',
    ru: 'Последняя попытка не удалась, они повторяются.',
  },
  OFF: {
    en: 'Turned off after 7 days of failures: webhookTest turns it on again.',
    ru: 'Выключен после 7 дней неудач; включить снова — webhookTest.',
  },
  SILENT: {
    en: 'Nothing is sent: its key has expired or is revoked.',
    ru: 'Ничего не отправляется: ключ отозван, или его срок истёк.',
  },
  REMOVED: { en: 'Removed.', ru: 'Удалён.' },
} satisfies Record<string, Bilingual>;
export type WebhookState = keyof typeof WEBHOOK_STATES;

export const WEBHOOK_FAILURES = {
  NAME_NOT_FOUND: { en: 'The name servers do not know the name.', ru: 'Серверы имён не знают этого имени.' },
  ADDRESS_NOT_ALLOWED: {
    en: 'The name leads to an address that is not of the internet, or the administrator does not allow it any more.',
    ru: 'Имя ведёт на адрес, которого нет в интернете, или администратор его больше не разрешает.',
  },
  CONNECTION: {
    en: 'There was no connection, or it broke before an answer.',
    ru: 'Соединения нет, или оно прервалось до ответа.',
  },
  CERTIFICATE: {
    en: 'The certificate is not valid for the name.',
    ru: 'Сертификат для этого имени недействителен.',
  },
  TIMEOUT: { en: 'No answer within 5 seconds.', ru: 'Ответа нет дольше 5 секунд.' },
  REDIRECT: {
    en: 'The answer leads to another address: redirects are not followed.',
    ru: 'В ответ указан другой адрес: перенаправления не выполняются.',
  },
  STATUS: { en: 'The answer has another status than 2xx.', ru: 'Состояние ответа — не 2xx.' },
  SECRET_LOST: {
    en: 'The operator has changed WEBHOOK_KEY: issue a new secret with webhookRotate.',
    ru: 'Администратор сменил WEBHOOK_KEY: выдайте новый секрет — webhookRotate.',
  },
} satisfies Record<string, Bilingual>;
export type WebhookFailure = keyof typeof WEBHOOK_FAILURES;
