import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TierEnum } from '../../anniversaries/anniversary-enums.graphql.js';
import type { Tier } from '../../anniversaries/anniversary-vocabulary.js';
import { CityType } from '../../cities/city.graphql.js';
import { RecordedType } from '../../history/history.graphql.js';
import { describe, described, enumType } from '../../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../../platform/graphql/connections.js';
import { isNode } from '../../platform/graphql/nodes.js';
import { DateTimeScalar, LanguageTag } from '../../platform/graphql/scalars.js';
import { NodeType } from '../../platform/graphql/types.graphql.js';
import {
  CALENDAR_AUDIENCES,
  CALENDAR_CONTENTS,
  type CalendarAudience,
  type CalendarContent,
} from '../calendar-vocabulary.js';

export const CalendarContentEnum = enumType(
  'CalendarContent',
  CALENDAR_CONTENTS,
  'The contents of a calendar.',
  'Что может быть в календаре.',
);

export const CalendarAudienceEnum = enumType(
  'CalendarAudience',
  CALENDAR_AUDIENCES,
  'For whom a calendar is made.',
  'Для кого календарь.',
);

@ObjectType('CalendarSubscription', {
  implements: () => NodeType,
  description: describe({
    en: 'A calendar subscription: whom it is for and what it shows; the secret address itself is not kept.',
    ru: 'Подписка на календарь: для кого она и что показывает; сам секретный адрес не хранится.',
  }),
})
export class CalendarSubscriptionType extends RecordedType implements NodeType {
  @Field(() => ID, described('The ID of the subscription.', 'Идентификатор подписки.'))
  id: string;

  @Field(() => String, described('The owner of the calendar.', 'Чей это календарь.'))
  label: string;

  @Field(
    () => CalendarAudienceEnum,
    described('Whether it is for staff or for a partner.', 'Для кого она: для сотрудников или для партнёра.'),
  )
  audience: CalendarAudience;

  @Field(
    () => CityType,
    described(
      'The partner that it was issued to; null for staff.',
      'Партнёр, которому она выдана; null — сотрудникам.',
      {
        nullable: true,
      },
    ),
  )
  city: never;

  @Field(() => [CalendarContentEnum], described('What it includes.', 'Что в неё входит.'))
  contents: CalendarContent[];

  @Field(() => LanguageTag, described('Its language: ru or en.', 'Язык календаря: ru или en.'))
  language: string;

  @Field(
    () => [TierEnum],
    described('The tiers of its anniversaries; empty: all.', 'Виды годовщин в нём; пусто — все.'),
  )
  tiers: Tier[];

  @Field(() => DateTimeScalar, described('When the subscription was issued.', 'Когда выдана.'))
  createdAt: Date;

  @Field(
    () => DateTimeScalar,
    described(
      'When a program last read it, to the hour; null if never.',
      'Когда его в последний раз читала программа, с точностью до часа; null — ещё ни разу.',
      { nullable: true },
    ),
  )
  lastUsedAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described(
      'When the address was revoked; null if it is valid.',
      'С какого времени адрес отозван; null — действует.',
      {
        nullable: true,
      },
    ),
  )
  revokedAt: Date | null;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}

isNode('subscription', () => CalendarSubscriptionType);

export const CalendarSubscriptionConnection = connectionOf('CalendarSubscription', () => CalendarSubscriptionType);
