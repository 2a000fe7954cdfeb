import { Field, ID, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '../access/access.graphql.js';
import type { Role } from '../access/permissions.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';

@ObjectType('Struck', {
  implements: () => NodeType,
  description: describe({
    en: 'A record or an act that was entered by mistake and struck out. For staff.',
    ru: 'Запись или действие, внесённые по ошибке и вычеркнутые. Для сотрудников.',
  }),
})
export class StruckType implements NodeType {
  @Field(() => ID, described('Its ID.', 'Идентификатор.'))
  id: string;

  @Field(
    () => ID,
    described('The record, or the record of the act.', 'Запись; для действия — запись, к которой оно относилось.'),
  )
  recordId: string;

  @Field(
    () => ID,
    described('The act; null when the whole record was voided.', 'Действие; null — аннулирована вся запись.', {
      nullable: true,
    }),
  )
  partId: string | null;

  @Field(() => String, described('What it said.', 'Что было записано.'))
  summary: never;

  @Field(() => String, described('Why it was struck out.', 'Почему вычеркнуто.'))
  reason: string;

  @Field(() => DateTimeScalar, described('When, in UTC.', 'Когда, по UTC.'))
  at: Date;

  @Field(
    () => String,
    described(
      'The ID of the key or the member of staff who struck it out.',
      'Идентификатор ключа или сотрудника, который вычеркнул.',
    ),
  )
  byId: string;

  @Field(() => RoleEnum, described('In which role.', 'В какой роли.'))
  byRole: Role;

  @Field(
    () => DateTimeScalar,
    described('When it was put back; null if it was not.', 'Когда восстановлено; null — не восстановлено.', {
      nullable: true,
    }),
  )
  restoredAt: Date | null;
}

isNode('struck', () => StruckType);
export const StruckConnection = connectionOf('Struck', () => StruckType);
