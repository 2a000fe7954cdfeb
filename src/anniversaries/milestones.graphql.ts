import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { MILESTONE_KINDS, type MilestoneKind } from './anniversary-vocabulary.js';

export const MilestoneKindEnum = enumType(
  'MilestoneKind',
  MILESTONE_KINDS,
  'The kind of preparation task.',
  'Вид подготовки к годовщине.',
);

@ObjectType('Milestone', {
  description: describe({
    en: 'A task to prepare an anniversary in good time.',
    ru: 'Задача по подготовке к годовщине.',
  }),
})
export class MilestoneType {
  @Field(() => MilestoneKindEnum, described('The task.', 'Что нужно сделать.'))
  kind: MilestoneKind;

  @Field(
    () => DateScalar,
    described(
      'The due day: counted back from the day on which the anniversary is marked, or from its celebration if that is earlier. If the day is not known: from the celebration, or else from the first possible day.',
      'К какому дню: отсчитано от дня, когда отмечается годовщина, или от празднования, если оно раньше; если день неизвестен — от празднования, а без него — от первого возможного дня.',
    ),
  )
  dueOn: string;

  @Field(() => String, described('The task in words.', 'Что нужно сделать, словами.'))
  title: never;
}
