import { Field, Int, ObjectType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { AttendanceEnum } from './event-enums.graphql.js';
import type { Attendance } from './invitation-words.js';

@ObjectType('Attendance', {
  description: describe({ en: 'Who came, as a fact of its own.', ru: 'Кто прибыл — отдельный факт.' }),
})
export class AttendanceType {
  @Field(() => AttendanceEnum, say('Whether they were there.', 'Были ли они.'))
  value: Attendance;

  @Field(
    () => Int,
    say('How many people there were; null when nobody counted.', 'Сколько человек было; null — не посчитано.', {
      nullable: true,
    }),
  )
  headcount: number | null;
}
