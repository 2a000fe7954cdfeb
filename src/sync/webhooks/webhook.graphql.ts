import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CityType } from '../../cities/city.graphql.js';
import { RecordedType } from '../../history/history.graphql.js';
import { describe, described, enumType } from '../../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../../platform/graphql/connections.js';
import { isNode } from '../../platform/graphql/nodes.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { NodeType } from '../../platform/graphql/types.graphql.js';
import { AccessKeyType } from '../../portals/access-key.graphql.js';
import { WEBHOOK_FAILURES, WEBHOOK_STATES, type WebhookFailure } from './webhook-vocabulary.js';

export const WebhookStateEnum = enumType(
  'WebhookState',
  WEBHOOK_STATES,
  'Whether notices are sent to a webhook.',
  'Отправляются ли уведомления на вебхук.',
);

const WebhookFailureEnum = enumType(
  'WebhookFailure',
  WEBHOOK_FAILURES,
  'Why a notice was not delivered.',
  'Почему уведомление не доставлено.',
);

@ObjectType('Webhook', {
  implements: () => NodeType,
  description: describe({
    en: 'An address to which a partner’s portal is told that `changes` has something new for its key; what it is, the portal asks.',
    ru: 'Адрес, на который порталу партнёра сообщают, что в `changes` для его ключа есть новое; что именно — портал спрашивает сам.',
  }),
})
export class WebhookType extends RecordedType implements NodeType {
  @Field(() => ID, described('The ID of the webhook.', 'Идентификатор вебхука.'))
  id: string;

  @Field(
    () => AccessKeyType,
    described(
      'The key whose `changes` it tells of; the one in its place, once it is replaced.',
      'Ключ, о чьих `changes` он сообщает; после замены ключа — новый ключ.',
    ),
  )
  key: never;

  @Field(() => CityType, described('The city of that key.', 'Город этого ключа.'))
  city: never;

  @Field(() => String, described('Where notices are sent.', 'Куда отправляются уведомления.'))
  url: string;

  @Field(() => WebhookStateEnum, described('Whether notices are sent.', 'Отправляются ли уведомления.'))
  state: never;

  @Field(() => DateTimeScalar, described('When the webhook was registered.', 'Когда зарегистрирован.'))
  createdAt: Date;

  @Field(
    () => DateTimeScalar,
    described(
      'When the next notice is due, at the earliest; null if there is nothing new or nothing is sent.',
      'Когда будет следующее уведомление — не раньше; null — нового нет, или ничего не отправляется.',
      { nullable: true },
    ),
  )
  nextAttemptAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described('When it was last tried; null if never.', 'Когда была последняя попытка; null — ни одной.', {
      nullable: true,
    }),
  )
  lastAttemptAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described(
      'When it was last delivered; null if never.',
      'Когда уведомление дошло в последний раз; null — ни разу.',
      {
        nullable: true,
      },
    ),
  )
  lastDeliveredAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described(
      'Since when every attempt has failed; null if the last one did not.',
      'С какого времени не удаётся ни одна попытка; null — последняя удалась.',
      { nullable: true },
    ),
  )
  failingSince: Date | null;

  @Field(
    () => WebhookFailureEnum,
    described(
      'Why the last attempt failed; null if it did not.',
      'Почему не удалась последняя попытка; null — удалась.',
      {
        nullable: true,
      },
    ),
  )
  lastFailure: WebhookFailure | null;

  @Field(
    () => Int,
    described(
      'The status of the last answer; null if there was none.',
      'Состояние последнего ответа; null — ответа не было.',
      {
        nullable: true,
      },
    ),
  )
  lastStatus: number | null;

  @Field(
    () => DateTimeScalar,
    described(
      'Until when notices are signed with former secrets too; null if they are not.',
      'До какого времени уведомления подписываются и прежними секретами; null — не подписываются.',
      { nullable: true },
    ),
  )
  formerSignaturesUntil: Date | null;

  @Field(
    () => DateTimeScalar,
    described(
      'When it was turned off, after 7 days of failures; null if it is not.',
      'Когда выключен после 7 дней неудач; null — не выключен.',
      { nullable: true },
    ),
  )
  offAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described('When it was removed; null if it was not.', 'Когда удалён; null — не удалён.', { nullable: true }),
  )
  removedAt: Date | null;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}

isNode('webhook', () => WebhookType);

export const WebhookConnection = connectionOf('Webhook', () => WebhookType);
