import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { MILESTONE_KINDS, type MilestoneKind } from './anniversary-vocabulary.js';

export const MilestoneKindEnum = enumType(
  'MilestoneKind',
  MILESTONE_KINDS,
  'What is to be done before an anniversary.',
  'Что нужно сделать перед годовщиной.',
);

@ObjectType('Milestone', {
  description: describe({
    en: 'Something to be done in good time before an anniversary.',
    ru: 'Что нужно сделать заблаговременно перед годовщиной.',
  }),
})
export class MilestoneType {
  @Field(() => MilestoneKindEnum, described('What this milestone asks for.', 'Что требуется.'))
  kind: MilestoneKind;

  @Field(
    () => DateScalar,
    described(
      'By which day: counted from the day on which the anniversary is kept, or from its celebration when that is earlier; where the day is not known, from the celebration, else from the first day that it may be.',
      'К какому дню: отсчитано от дня, когда отмечается годовщина, или от празднования, если оно раньше; если день неизвестен — от празднования, а без него — от первого возможного дня.',
    ),
  )
  dueOn: string;

  @Field(() => String, described('What this milestone asks for, in words.', 'Что требуется, словами.'))
  title: never;
}
