import { Field, InputType } from '@nestjs/graphql';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { IntInput, KeyInput, RevisionInput, TextInput } from '../../platform/graphql/inputs.js';
import { payloadOf } from '../../platform/graphql/user-errors.js';
import { WebhookType } from './webhook.graphql.js';

const optional = true;
const WEBHOOK = { en: 'The ID of the webhook.', ru: 'Идентификатор вебхука.' };

@InputType('WebhookRegisterInput', {
  description: describe({ en: 'A webhook to register.', ru: 'Вебхук, который регистрируется.' }),
})
export class WebhookRegisterInput {
  @TextInput({ en: 'The ID of the partner’s key.', ru: 'Идентификатор ключа партнёра.' })
  key: string;

  @TextInput({
    en: 'Where notices are sent: an address of the portal that begins with https://.',
    ru: 'Куда отправлять уведомления: адрес портала, начинается с https://.',
  })
  url: string;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType('WebhookRotateInput', {
  description: describe({ en: 'A webhook that gets another secret.', ru: 'Вебхук, которому выдаётся другой секрет.' }),
})
export class WebhookRotateInput {
  @TextInput(WEBHOOK)
  webhook: string;

  @IntInput(
    {
      en: 'For how many hours notices are signed with the former secret too; default: 24.',
      ru: 'Сколько часов уведомления подписываются и прежним секретом; если не указано — 24.',
    },
    { optional, max: 168 },
  )
  overlapHours?: number | null;

  @RevisionInput()
  ifRevision?: number | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType('WebhookTestInput', {
  description: describe({ en: 'A webhook to try out.', ru: 'Вебхук, который проверяется.' }),
})
export class WebhookTestInput {
  @TextInput(WEBHOOK)
  webhook: string;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType('WebhookRemoveInput', {
  description: describe({ en: 'A webhook to remove.', ru: 'Вебхук, который удаляется.' }),
})
export class WebhookRemoveInput {
  @TextInput(WEBHOOK)
  webhook: string;

  @RevisionInput()
  ifRevision?: number | null;
}

const payload = (name: string) =>
  payloadOf(
    name,
    'webhook',
    () => WebhookType,
    described(
      'The webhook; null if the mutation failed (see userErrors).',
      'Вебхук; null — изменение не выполнено, см. userErrors.',
      { nullable: true },
    ),
  );
const SECRET = described(
  'The secret of the signatures, shown only once: whsec_…; null if the mutation failed, or on a repeat with the same clientMutationKey: then issue another with webhookRotate.',
  'Секрет подписей; показывается один раз: whsec_…. null — изменение не выполнено или это повтор с тем же clientMutationKey: тогда выдайте другой — webhookRotate.',
  { nullable: true },
);

export const WebhookRegisterPayload = payload('WebhookRegisterPayload');
Field(() => String, SECRET)(WebhookRegisterPayload.prototype, 'secret');
export const WebhookRotatePayload = payload('WebhookRotatePayload');
Field(() => String, SECRET)(WebhookRotatePayload.prototype, 'secret');
export const WebhookTestPayload = payload('WebhookTestPayload');
export const WebhookRemovePayload = payload('WebhookRemovePayload');
