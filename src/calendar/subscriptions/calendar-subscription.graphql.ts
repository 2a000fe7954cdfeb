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
  'What a calendar may hold.',
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
    en: 'A secret calendar address: for whom it is and what it shows; the address itself is not kept.',
    ru: 'Секретный адрес календаря: для кого он и что показывает; сам адрес не хранится.',
  }),
})
export class CalendarSubscriptionType extends RecordedType implements NodeType {
  @Field(() => ID, described('The subscription’s id.', 'Идентификатор подписки.'))
  id: string;

  @Field(() => String, described('Whose calendar it is.', 'Чей это календарь.'))
  label: string;

  @Field(() => CalendarAudienceEnum, described('For whom it shows things.', 'Для кого он показывает записи.'))
  audience: CalendarAudience;

  @Field(
    () => CityType,
    described('The partner to whom it was given; null for staff.', 'Партнёр, которому он выдан; null — сотрудникам.', {
      nullable: true,
    }),
  )
  city: never;

  @Field(() => [CalendarContentEnum], described('What is in it.', 'Что в нём есть.'))
  contents: CalendarContent[];

  @Field(() => LanguageTag, described('In which language: ru or en.', 'На каком языке: ru или en.'))
  language: string;

  @Field(
    () => [TierEnum],
    described('Anniversaries of these tiers; empty: of all.', 'Годовщины этих значимостей; пусто — все.'),
  )
  tiers: Tier[];

  @Field(() => DateTimeScalar, described('When it was given out.', 'Когда выдан.'))
  createdAt: Date;

  @Field(
    () => DateTimeScalar,
    described(
      'When a program read it last, to the hour; null: never yet.',
      'Когда его в последний раз читала программа, с точностью до часа; null — ещё ни разу.',
      { nullable: true },
    ),
  )
  lastUsedAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described(
      'Since when the address works no more; null: it works.',
      'С какого времени адрес отозван; null — действует.',
      {
        nullable: true,
      },
    ),
  )
  revokedAt: Date | null;

  @Field(
    () => String,
    described('One sentence, as a person would write it.', 'Одно предложение, как написал бы человек.'),
  )
  summary: never;
}

isNode('subscription', () => CalendarSubscriptionType);

export const CalendarSubscriptionConnection = connectionOf('CalendarSubscription', () => CalendarSubscriptionType);
