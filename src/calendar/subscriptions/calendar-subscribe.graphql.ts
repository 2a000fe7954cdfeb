import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { TierEnum } from '../../anniversaries/anniversary-enums.graphql.js';
import type { Tier } from '../../anniversaries/anniversary-vocabulary.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, ChoicesInput, KeyInput, RevisionInput, TextInput } from '../../platform/graphql/inputs.js';
import { payloadOf } from '../../platform/graphql/user-errors.js';
import type { CalendarAudience, CalendarContent } from '../calendar-vocabulary.js';
import {
  CalendarAudienceEnum,
  CalendarContentEnum,
  CalendarSubscriptionType,
} from './calendar-subscription.graphql.js';

@ObjectType('CalendarAddress', {
  description: describe({
    en: 'A secret calendar address in two forms: anybody who has it can read the calendar.',
    ru: 'Секретный адрес календаря в двух видах: календарь может читать любой, кто знает адрес.',
  }),
})
export class CalendarAddressType {
  @Field(
    () => String,
    described('For Outlook, Google, Yandex, Thunderbird.', 'Для Outlook, Google, Яндекса, Thunderbird.'),
  )
  https: string;

  @Field(
    () => String,
    described('For iPhone, iPad or Mac: open it there.', 'Для iPhone, iPad и Mac: откройте его там.'),
  )
  webcal: string;
}

const SUBSCRIPTION = described(
  'The subscription; null if the mutation failed (see userErrors).',
  'Подписка; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);

export const payload = (name: string) => payloadOf(name, 'subscription', () => CalendarSubscriptionType, SUBSCRIPTION);

@InputType('CalendarUnsubscribeInput', {
  description: describe({ en: 'A calendar address to revoke.', ru: 'Адрес календаря, который отзывается.' }),
})
export class CalendarUnsubscribeInput {
  @TextInput({ en: 'The subscription: its id.', ru: 'Подписка: её идентификатор.' })
  subscription: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CalendarUnsubscribePayload = payload('CalendarUnsubscribePayload');

@InputType('CalendarSubscribeInput', {
  description: describe({ en: 'A calendar address to issue.', ru: 'Новый адрес календаря.' }),
})
export class CalendarSubscribeInput {
  @TextInput(
    { en: 'The owner of the calendar: «Reception, Outlook».', ru: 'Чей это календарь: «Приёмная, Outlook».' },
    { max: 200 },
  )
  label: string;

  @ChoiceInput(() => CalendarAudienceEnum, {
    en: 'For staff or for one partner.',
    ru: 'Для сотрудников или для партнёра.',
  })
  audience: CalendarAudience;

  @TextInput(
    {
      en: 'The partner: id, code or name; only for PARTNER.',
      ru: 'Партнёр: идентификатор, код или название; только для PARTNER.',
    },
    { optional: true },
  )
  city?: string | null;

  @ChoicesInput(() => CalendarContentEnum, { en: 'What the calendar includes.', ru: 'Что включить.' })
  contents: CalendarContent[];

  @TextInput(
    { en: 'The language: ru or en; default: ru.', ru: 'Язык: ru или en; если не указан — ru.' },
    { optional: true, max: 20 },
  )
  language?: string | null;

  @ChoicesInput(
    () => TierEnum,
    {
      en: 'Only anniversaries of these tiers; default: all.',
      ru: 'Только годовщины этих видов; если не указаны — все.',
    },
    { optional: true },
  )
  tiers?: Tier[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'Only records of any of these cities; default: all.',
      ru: 'Только записи об этих городах; если не указаны — обо всех.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const CalendarSubscribePayload = payload('CalendarSubscribePayload');
Field(
  () => CalendarAddressType,
  described(
    'The address, shown only once; null if the mutation failed, or on a repeat with the same clientMutationKey: then revoke the subscription and create another.',
    'Адрес; показывается один раз. null — изменение не выполнено или это повтор с тем же clientMutationKey: тогда отзовите подписку и создайте новую.',
    { nullable: true },
  ),
)(CalendarSubscribePayload.prototype, 'address');
