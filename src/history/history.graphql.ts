import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '../access/access.graphql.js';
import type { Role } from '../access/permissions.js';
import { describe, say } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';

@ObjectType('Difference', {
  description: describe({ en: 'One field that a change changed.', ru: 'Одно изменённое поле.' }),
})
export class DifferenceType {
  @Field(() => String, say('The field.', 'Поле.'))
  field: string;

  @Field(
    () => String,
    say(
      'Before, as JSON; null when it was empty, or is about a person: such values are not kept.',
      'Было, в JSON; null — было пусто или относится к человеку: такое не хранится.',
      { nullable: true },
    ),
  )
  from: string | null;

  @Field(
    () => String,
    say(
      'After, as JSON; null when it is empty now, or is about a person: such values are not kept.',
      'Стало, в JSON; null — стало пусто или относится к человеку: такое не хранится.',
      { nullable: true },
    ),
  )
  to: string | null;
}

@ObjectType('Change', {
  implements: () => NodeType,
  description: describe({ en: 'What happened to a record, once.', ru: 'Что произошло с записью.' }),
})
export class ChangeType implements NodeType {
  @Field(() => ID, say('The change’s id.', 'Идентификатор изменения.'))
  id: string;

  @Field(() => String, say('What was done: CITY_RENAMED.', 'Что сделано: CITY_RENAMED.'))
  verb: string;

  @Field(() => DateTimeScalar, say('When, in UTC.', 'Когда, по UTC.'))
  at: Date;

  @Field(
    () => String,
    say(
      'The id of the key that did it, or of the member of staff who did: names are not kept here.',
      'Идентификатор ключа, которым это сделано, или сотрудника, который это сделал; имена здесь не хранятся.',
    ),
  )
  byId: string;

  @Field(() => RoleEnum, say('In which role.', 'В какой роли.'))
  byRole: Role;

  @Field(() => [DifferenceType], say('What differs.', 'Что изменилось.'))
  differences: never;
}

isNode('change', () => ChangeType);
export const ChangeConnection = connectionOf('Change', () => ChangeType);

/** How much of a thing's history: every recorded thing has the same field. */
export const HISTORY = say(
  'Who changed what, the latest first; null for those who may not read it.',
  'Кто что изменил, начиная с последнего; null — нет права читать.',
  { nullable: true },
);

@ObjectType({ isAbstract: true })
export abstract class RecordedType {
  @Field(
    () => Int,
    say(
      'Grows by one with every change; 0 for those to whom it would tell of changes that they may not see.',
      'Растёт на единицу с каждым изменением; 0 — для тех, кому число выдало бы скрытые от них изменения.',
    ),
  )
  revision: number;
}
