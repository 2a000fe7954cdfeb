import { Field, ObjectType } from '@nestjs/graphql';
import type { Words } from '../kernel/words.js';
import { describe, enumType, say } from '../platform/describe.js';
import { DateScalar, DateTimeScalar } from '../platform/scalars.js';

const PRECISIONS: Record<'MINUTE' | 'DAY' | 'MONTH' | 'YEAR' | 'DECADE', Words> = {
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
    say('As recorded: 2023-03-11T10:00, 2023-03-11, 2023-03.', 'Как записано: 2023-03-11T10:00, 2023-03-11, 2023-03.'),
  )
  text: string;

  @Field(() => TimePrecisionEnum, say('How much of the time is known.', 'Насколько известно это время.'))
  precision: keyof typeof PRECISIONS;

  @Field(() => DateScalar, say('The first day that it may be.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, say('The last day that it may be.', 'Последний возможный день.'))
  to: string;

  @Field(
    () => DateTimeScalar,
    say('The instant; null for a day, a month, a year.', 'Момент времени; null — день, месяц или год.', {
      nullable: true,
    }),
  )
  at: Date | null;
}
