import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';

@ObjectType('Deadline', {
  description: describe({
    en: 'The end of a day by the clocks of the host.',
    ru: 'Конец дня по часам принимающей стороны.',
  }),
})
export class DeadlineType {
  @Field(() => DateScalar, described('The last day, where the host is.', 'Последний день у принимающей стороны.'))
  on: string;

  @Field(() => DateTimeScalar, described('Its last second.', 'Его последняя секунда.'))
  at: Date;

  @Field(() => String, described('By the clocks of the host.', 'По часам принимающей стороны.'))
  here: string;

  @Field(
    () => String,
    described(
      'By the clocks of the guest; null when their zone is not known.',
      'По часам гостя; null — его часовой пояс неизвестен.',
      { nullable: true },
    ),
  )
  there: string | null;
}
