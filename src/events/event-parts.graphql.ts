import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Bilingual } from '../kernel/bilingual.js';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, IntInput, TextInput } from '../platform/graphql/inputs.js';
import { DateScalar, DateTimeScalar, LanguageTag } from '../platform/graphql/scalars.js';
import { GuestCategoryEnum } from './event-enums.graphql.js';
import type { GuestCategory } from './event-vocabulary.js';

@InputType({ description: describe({ en: 'A title in one language.', ru: 'Название на одном языке.' }) })
export class EventTitleInput {
  @TextInput({ en: 'The language of the title: ru.', ru: 'Язык названия: ru.' }, { max: 35 })
  language: string;

  @TextInput({ en: 'The event’s title.', ru: 'Название мероприятия.' }, { max: 500 })
  text: string;
}

@ObjectType('EventTitle', {
  description: describe({ en: 'An event’s title in one language.', ru: 'Название мероприятия на одном языке.' }),
})
export class EventTitleType {
  @Field(() => LanguageTag, described('The language of the title.', 'Язык названия.'))
  language: string;

  @Field(() => String, described('The title in that language.', 'Название на этом языке.'))
  text: string;
}

@InputType({ description: describe({ en: 'Guests of one category.', ru: 'Гости одной категории.' }) })
export class GuestQuotaInput {
  @ChoiceInput(() => GuestCategoryEnum, { en: 'Who they are.', ru: 'Кто они.' })
  category: GuestCategory;

  @IntInput(
    {
      en: 'How many a city may send; left out: no limit.',
      ru: 'Сколько может прислать город; не указано — без ограничения.',
    },
    { optional: true, max: 100_000 },
  )
  quota?: number | null;
}

@ObjectType('GuestQuota', {
  description: describe({
    en: 'Guests of one category, and how many a city may send.',
    ru: 'Гости одной категории и сколько их может прислать город.',
  }),
})
export class GuestQuotaType {
  @Field(() => GuestCategoryEnum, described('The category of guests.', 'Категория гостей.'))
  category: GuestCategory;

  @Field(
    () => Int,
    described(
      'How many a city may send; null without a limit.',
      'Сколько может прислать город; null — без ограничения.',
      {
        nullable: true,
      },
    ),
  )
  quota: number | null;
}

const PRECISIONS: Record<'MINUTE' | 'DAY' | 'MONTH' | 'YEAR' | 'DECADE', Bilingual> = {
  MINUTE: { en: 'The time is known to the minute.', ru: 'Время известно до минуты.' },
  DAY: { en: 'The day is known.', ru: 'Известен день.' },
  MONTH: { en: 'Only the month is known.', ru: 'Известен только месяц.' },
  YEAR: { en: 'Only the year is known.', ru: 'Известен только год.' },
  DECADE: { en: 'Only the decade is known.', ru: 'Известно только десятилетие.' },
};

export const TimePrecisionEnum = enumType(
  'EventTimePrecision',
  PRECISIONS,
  'How much of a time is known.',
  'Насколько известно время.',
);

@ObjectType('EventTime', {
  description: describe({
    en: 'When an event begins or ends: a time on the clocks of its place, or a date as far as it is known.',
    ru: 'Когда начинается или заканчивается мероприятие: время по часам места или дата, насколько она известна.',
  }),
})
export class EventTimeType {
  @Field(
    () => String,
    described(
      'As recorded: 2023-03-11T10:00, 2023-03-11, 2023-03.',
      'Как записано: 2023-03-11T10:00, 2023-03-11, 2023-03.',
    ),
  )
  text: string;

  @Field(() => TimePrecisionEnum, described('How much of the time is known.', 'Насколько известно это время.'))
  precision: keyof typeof PRECISIONS;

  @Field(() => DateScalar, described('The first day that it may be.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, described('The last day that it may be.', 'Последний возможный день.'))
  to: string;

  @Field(
    () => DateTimeScalar,
    described('The instant; null for a day, a month, a year.', 'Момент времени; null — день, месяц или год.', {
      nullable: true,
    }),
  )
  at: Date | null;
}
