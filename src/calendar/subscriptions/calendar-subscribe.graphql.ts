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
    en: 'A secret calendar address in both forms: whoever has it reads the calendar.',
    ru: 'Секретный адрес календаря в двух видах: кто его знает, тот читает календарь.',
  }),
})
export class CalendarAddressType {
  @Field(
    () => String,
    described(
      'To paste into Outlook, Google, Yandex, Thunderbird.',
      'Чтобы вставить в Outlook, Google, Яндекс, Thunderbird.',
    ),
  )
  https: string;

  @Field(() => String, described('To open on an iPhone, iPad or Mac.', 'Чтобы открыть на iPhone, iPad или Mac.'))
  webcal: string;
}

const SUBSCRIPTION = described('The subscription; null when nothing was done.', 'Подписка; null — ничего не сделано.', {
  nullable: true,
});

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
  description: describe({ en: 'A calendar to give out.', ru: 'Календарь, который выдаётся.' }),
})
export class CalendarSubscribeInput {
  @TextInput({ en: 'Whose it is: «Reception, Outlook».', ru: 'Чей это календарь: «Приёмная, Outlook».' }, { max: 200 })
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

  @ChoicesInput(() => CalendarContentEnum, { en: 'What to include.', ru: 'Что включить.' })
  contents: CalendarContent[];

  @TextInput({ en: 'ru or en; left out: ru.', ru: 'ru или en; если не указано — ru.' }, { optional: true, max: 20 })
  language?: string | null;

  @ChoicesInput(
    () => TierEnum,
    {
      en: 'Anniversaries of these tiers only; left out: of all.',
      ru: 'Только годовщины этих значимостей; если не указано — все.',
    },
    { optional: true },
  )
  tiers?: Tier[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'Only what concerns any of these cities; left out: all.',
      ru: 'Только то, что касается любого из этих городов; если не указано — всё.',
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
    'The address, shown this once; null when nothing was done, and at a repeat with the same clientMutationKey: then revoke the subscription and make another.',
    'Адрес; показывается один раз. null — ничего не сделано или это повтор с тем же clientMutationKey: тогда отзовите подписку и создайте новую.',
    { nullable: true },
  ),
)(CalendarSubscribePayload.prototype, 'address');
