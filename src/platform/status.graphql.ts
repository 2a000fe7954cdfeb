import { Field, ObjectType } from '@nestjs/graphql';
import type { PartialDate } from '../kernel/partial-date.js';
import type { StatusOn } from '../kernel/timeline.js';
import { say } from './describe.js';
import type { RequestContext } from './request-context.js';
import { PartialDateType } from './types.graphql.js';

/** What every status says beside its value. */
@ObjectType({ isAbstract: true })
export abstract class StatusType {
  @Field(
    () => PartialDateType,
    say('Since when, as far as it is known.', 'С какого времени, насколько известно.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(() => [String], say('The reasons, in the asker’s language.', 'Причины на языке спрашивающего.'))
  because: never;

  @Field(
    () => Boolean,
    say(
      'False when that day lies inside a date whose exact day is not known.',
      'false — день попадает в дату, точный день которой неизвестен.',
    ),
  )
  isCertain: boolean;
}

/** A status with its reasons in the asker's language. */
export const told = <Value extends string>(status: StatusOn<Value>, asked: RequestContext) => ({
  ...status,
  because: status.because.map((words) => words[asked.language]),
});
