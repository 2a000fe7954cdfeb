import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Bilingual } from '../kernel/bilingual.js';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, IntInput, TextInput } from '../platform/graphql/inputs.js';
import { DateScalar, DateTimeScalar, LanguageTag } from '../platform/graphql/scalars.js';
import { PRECISIONS } from '../platform/graphql/types.graphql.js';
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
  @ChoiceInput(() => GuestCategoryEnum, { en: 'The category of these guests.', ru: 'Категория этих гостей.' })
  category: GuestCategory;

  @IntInput(
    {
      en: 'How many guests a city may send; default: no limit.',
      ru: 'Сколько гостей может прислать город; если не указано — без ограничения.',
    },
    { optional: true, max: 100_000 },
  )
  quota?: number | null;
}

@ObjectType('GuestQuota', {
  description: describe({
    en: 'Guests of one category, and how many of them a city may send.',
    ru: 'Гости одной категории и сколько их может прислать город.',
  }),
})
export class GuestQuotaType {
  @Field(() => GuestCategoryEnum, described('The category of guests.', 'Категория гостей.'))
  category: GuestCategory;

  @Field(
    () => Int,
    described(
      'How many guests a city may send; null if there is no limit.',
      'Сколько гостей может прислать город; null — без ограничения.',
      {
        nullable: true,
      },
    ),
  )
  quota: number | null;
}

const TIME_PRECISIONS: Record<'MINUTE' | 'DAY' | 'MONTH' | 'YEAR' | 'DECADE', Bilingual> = {
  MINUTE: { en: 'The time is known to the minute.', ru: 'Время известно до минуты.' },
  DAY: PRECISIONS.DAY,
  MONTH: PRECISIONS.MONTH,
  YEAR: PRECISIONS.YEAR,
  DECADE: PRECISIONS.DECADE,
};

export const TimePrecisionEnum = enumType(
  'EventTimePrecision',
  TIME_PRECISIONS,
  'How precisely a time is known.',
  'Насколько точно известно время.',
);

@ObjectType('EventTime', {
  description: describe({
    en: 'When an event starts or ends: a local time, or a date as precise as is known.',
    ru: 'Начало или окончание мероприятия: местное время или дата, насколько она известна.',
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

  @Field(() => TimePrecisionEnum, described('How precisely the time is known.', 'Насколько точно известно это время.'))
  precision: keyof typeof TIME_PRECISIONS;

  @Field(() => DateScalar, described('The first possible day.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, described('The last possible day.', 'Последний возможный день.'))
  to: string;

  @Field(
    () => DateTimeScalar,
    described(
      'The instant; null if only a day, month or year is known.',
      'Момент времени; null — известны только день, месяц или год.',
      {
        nullable: true,
      },
    ),
  )
  at: Date | null;
}
