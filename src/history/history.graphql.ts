import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '../access/access.graphql.js';
import type { Role } from '../access/permissions.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';

@ObjectType('Difference', {
  description: describe({ en: 'One field that a change changed.', ru: 'Одно изменённое поле.' }),
})
export class DifferenceType {
  @Field(() => String, described('The field.', 'Поле.'))
  field: string;

  @Field(
    () => String,
    described(
      'Before, as JSON; null when it was empty, or is about a person: such values are not kept.',
      'Было, в JSON; null — было пусто или относится к человеку: такое не хранится.',
      { nullable: true },
    ),
  )
  from: string | null;

  @Field(
    () => String,
    described(
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
  @Field(() => ID, described('The change’s id.', 'Идентификатор изменения.'))
  id: string;

  @Field(() => String, described('What was done: CITY_RENAMED.', 'Что сделано: CITY_RENAMED.'))
  verb: string;

  @Field(() => DateTimeScalar, described('When, in UTC.', 'Когда, по UTC.'))
  at: Date;

  @Field(
    () => String,
    described(
      'The id of the key that did it, or of the member of staff who did: names are not kept here.',
      'Идентификатор ключа, которым это сделано, или сотрудника, который это сделал; имена здесь не хранятся.',
    ),
  )
  byId: string;

  @Field(() => RoleEnum, described('In which role.', 'В какой роли.'))
  byRole: Role;

  @Field(() => [DifferenceType], described('What differs.', 'Что изменилось.'))
  differences: never;
}

isNode('change', () => ChangeType);
export const ChangeConnection = connectionOf('Change', () => ChangeType);

/** How much of a thing's history: every recorded thing has the same field. */
export const HISTORY = described(
  'Who changed what, the latest first; null for those who may not read it.',
  'Кто что изменил, начиная с последнего; null — нет права читать.',
  { nullable: true },
);

@ObjectType({ isAbstract: true })
export abstract class RecordedType {
  @Field(
    () => Int,
    described(
      'Grows by one with every change; 0 for those to whom it would tell of changes that they may not see.',
      'Растёт на единицу с каждым изменением; 0 — для тех, кому число выдало бы скрытые от них изменения.',
    ),
  )
  revision: number;
}
