import type { Bilingual } from '../../kernel/bilingual.js';
import { DomainError } from '../../kernel/domain-error.js';

type Refusal = 'UNREADABLE' | 'NOT_HTTPS' | 'OTHER_PORT' | 'CREDENTIALS' | 'FRAGMENT' | 'NOT_PUBLIC' | 'OURSELVES';

const TARGETS: Record<Refusal, Bilingual> = {
  UNREADABLE: {
    en: 'This is no address: enter one such as https://portal.example/webhooks/registry.',
    ru: 'Это не адрес: введите, например, https://portal.example/webhooks/registry.',
  },
  NOT_HTTPS: {
    en: 'The address must begin with https://.',
    ru: 'Адрес должен начинаться с https://.',
  },
  OTHER_PORT: {
    en: 'Notices are not sent to this port: leave the port out, or ask the administrator to allow it (WEBHOOK_PORTS).',
    ru: 'На этот порт уведомления не отправляются: уберите порт или попросите администратора разрешить его (WEBHOOK_PORTS).',
  },
  CREDENTIALS: {
    en: 'Leave out the name and the password before @: the signature shows who sends the notice.',
    ru: 'Уберите имя и пароль перед @: отправителя подтверждает подпись.',
  },
  FRAGMENT: {
    en: 'Leave out # and what comes after it: it is never sent.',
    ru: 'Уберите # и всё, что после него: это не передаётся.',
  },
  NOT_PUBLIC: {
    en: 'This is no address of the internet: enter the name that everybody reaches the portal by, or ask the administrator to allow this one (WEBHOOK_ALLOW).',
    ru: 'Это не адрес в интернете: введите имя, по которому портал доступен всем, или попросите администратора разрешить этот адрес (WEBHOOK_ALLOW).',
  },
  OURSELVES: {
    en: 'This is the address of the registry itself: enter that of the portal.',
    ru: 'Это адрес самого реестра: введите адрес портала.',
  },
};

export const badTarget = (why: Refusal) => new DomainError('INVALID', TARGETS[why], ['url']);

export const notSetUp = () =>
  new DomainError('NOT_ALLOWED_IN_STATE', {
    en: 'Webhooks are not set up: the administrator has to set WEBHOOK_KEY.',
    ru: 'Вебхуки не настроены: администратор должен задать WEBHOOK_KEY.',
  });

export const noSuchWebhook = (id: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no webhook «${id}»: find its ID with webhooks.`,
      ru: `Вебхука «${id}» нет: введите идентификатор из списка webhooks.`,
    },
    ['webhook'],
  );

export const removedAlready = () =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: 'This webhook was removed: register another one with webhookRegister.',
      ru: 'Этот вебхук удалён: зарегистрируйте другой — webhookRegister.',
    },
    ['webhook'],
  );

export const notOfPartner = () =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'Webhooks are for the keys of partners: choose a key with the role PARTNER.',
      ru: 'Вебхуки бывают только у ключей партнёров: выберите ключ с ролью PARTNER.',
    },
    ['key'],
  );

/** @param field of the input that leads to the key */
export const keyOpensNothing = (field: string) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: 'Its key has expired or is revoked: issue another one with accessKeyIssue, and register the webhook for that.',
      ru: 'Ключ отозван, или его срок истёк: выдайте другой — accessKeyIssue — и зарегистрируйте вебхук для него.',
    },
    [field],
  );

export const registeredAlready = (id: string) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `This address is registered for this key: ${id}. For another secret use webhookRotate.`,
      ru: `Этот адрес у этого ключа уже есть: ${id}. Другой секрет выдаёт webhookRotate.`,
    },
    ['url'],
    [id],
  );

export const tooManyWebhooks = (most: number) =>
  new DomainError(
    'TOO_MANY',
    {
      en: `This key has ${most} webhooks, and may not have more: remove one with webhookRemove.`,
      ru: `У этого ключа уже ${most} вебхуков, больше нельзя: удалите лишний — webhookRemove.`,
    },
    ['key'],
  );

/** A secret that was told cannot be made untold. */
export const webhookNotUndone = (verb: string, id: string): Bilingual =>
  verb === 'WEBHOOK_REMOVED'
    ? {
        en: 'A removed webhook does not come back: register another one, webhookRegister.',
        ru: 'Удалённый вебхук не вернуть: зарегистрируйте другой — webhookRegister.',
      }
    : {
        en: `A webhook is not undone but removed: webhookRemove(input: { webhook: "${id}" }).`,
        ru: `Вебхук не отменяют, а удаляют: webhookRemove(input: { webhook: "${id}" }).`,
      };
