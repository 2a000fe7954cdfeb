import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '../access/access.graphql.js';
import type { Role } from '../access/permissions.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';

@ObjectType('Difference', {
  description: describe({ en: 'A field changed by a change.', ru: 'Одно изменённое поле.' }),
})
export class DifferenceType {
  @Field(() => String, described('The field.', 'Поле.'))
  field: string;

  @Field(
    () => String,
    described(
      'The old value, as JSON; null if it was empty or is personal data, which is not kept.',
      'Прежнее значение в JSON; null — было пусто или это сведения о человеке, их здесь не хранят.',
      { nullable: true },
    ),
  )
  from: string | null;

  @Field(
    () => String,
    described(
      'The new value, as JSON; null if it is empty or is personal data, which is not kept.',
      'Новое значение в JSON; null — стало пусто или это сведения о человеке, их здесь не хранят.',
      { nullable: true },
    ),
  )
  to: string | null;
}

@ObjectType('Change', {
  implements: () => NodeType,
  description: describe({ en: 'One change of a record.', ru: 'Одно изменение записи.' }),
})
export class ChangeType implements NodeType {
  @Field(() => ID, described('The change’s id.', 'Идентификатор изменения.'))
  id: string;

  @Field(
    () => ID,
    described(
      'The call that made it: the same for everything that one mutation, command or import did.',
      'Вызов, которым внесено: один у всего, что сделано одним изменением, командой или импортом.',
    ),
  )
  call: string;

  @Field(() => String, described('What was done: CITY_RENAMED.', 'Что сделано: CITY_RENAMED.'))
  verb: string;

  @Field(() => DateTimeScalar, described('When, in UTC.', 'Когда, по UTC.'))
  at: Date;

  @Field(
    () => String,
    described(
      'The ID of the key or the member of staff who made the change; names are not kept here.',
      'Идентификатор ключа или сотрудника, внёсшего изменение; имена здесь не хранятся.',
    ),
  )
  byId: string;

  @Field(() => RoleEnum, described('In which role.', 'В какой роли.'))
  byRole: Role;

  @Field(() => [DifferenceType], described('The changed fields.', 'Изменённые поля.'))
  differences: never;

  @Field(
    () => String,
    described(
      'The mutation that takes back the whole call, ready to run once it says why; null if that cannot be, see whyNot.',
      'Готовое изменение, которое отменит весь вызов, — останется указать причину; null — отменить нельзя, см. whyNot.',
      { nullable: true },
    ),
  )
  undoWith: never;

  @Field(
    () => String,
    described(
      'Why the call cannot be undone, and what to do instead; null if it can.',
      'Почему вызов нельзя отменить и что сделать вместо этого; null — можно.',
      { nullable: true },
    ),
  )
  whyNot: never;
}

isNode('change', () => ChangeType);
export const ChangeConnection = connectionOf('Change', () => ChangeType);

/** The arguments of `history`, a field of every record. */
export const HISTORY = described(
  'Change history, newest first; null for viewers who may not read it.',
  'История изменений, начиная с последнего; null — нет права её читать.',
  { nullable: true },
);

@ObjectType({ isAbstract: true })
export abstract class RecordedType {
  @Field(
    () => Int,
    described(
      'Revision number, one higher after every change; 0 for viewers who may not see all changes.',
      'Номер редакции, растёт на единицу с каждым изменением; 0 — для тех, кому видны не все изменения.',
    ),
  )
  revision: number;

  @Field(
    () => DateTimeScalar,
    described(
      'When it last changed in something that you may see, in UTC.',
      'Когда в последний раз изменилось то, что вам видно, по UTC.',
    ),
  )
  updatedAt: Date;
}
