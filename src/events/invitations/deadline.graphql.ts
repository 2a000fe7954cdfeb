import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';

@ObjectType('Deadline', {
  description: describe({
    en: 'A reply deadline: the end of a day in the host’s time zone.',
    ru: 'Срок ответа: конец дня по времени города проведения.',
  }),
})
export class DeadlineType {
  @Field(
    () => DateScalar,
    described('The last day, in the host’s time zone.', 'Последний день по времени города проведения.'),
  )
  on: string;

  @Field(() => DateTimeScalar, described('The last second of that day.', 'Последняя секунда этого дня.'))
  at: Date;

  @Field(() => String, described('In the host’s time zone, as text.', 'По времени города проведения.'))
  here: string;

  @Field(
    () => String,
    described(
      'In the guest’s time zone, as text; null if that zone is not known.',
      'По времени города-гостя; null — его часовой пояс неизвестен.',
      { nullable: true },
    ),
  )
  there: string | null;
}
