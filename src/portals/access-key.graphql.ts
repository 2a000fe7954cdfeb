import { Field, ID, ObjectType } from '@nestjs/graphql';
import { KEY_STATES, type KeyRole } from '../access/access-key.js';
import { PermissionEnum, RoleEnum } from '../access/access.graphql.js';
import type { Permission } from '../access/permissions.js';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';

export const KeyStateEnum = enumType('AccessKeyState', KEY_STATES, 'Whether a key is valid.', 'Действует ли ключ.');

@ObjectType('AccessKey', {
  implements: () => NodeType,
  description: describe({
    en: 'An access key of a program or a person; its secret is not kept.',
    ru: 'Ключ доступа программы или человека; сам секрет не хранится.',
  }),
})
export class AccessKeyType extends RecordedType implements NodeType {
  @Field(() => ID, described('The ID of the key; this is not its secret.', 'Идентификатор ключа; это не секрет.'))
  id: string;

  @Field(() => String, described('What it is for.', 'Для чего он.'))
  label: string;

  @Field(() => RoleEnum, described('The role that it gives.', 'Какую роль даёт.'))
  role: KeyRole;

  @Field(
    () => CityType,
    described(
      'The city that it acts for; null if it is not a partner’s key.',
      'За какой город действует; null — ключ не партнёра.',
      {
        nullable: true,
      },
    ),
  )
  city: never;

  @Field(
    () => [PermissionEnum],
    described(
      'What it may do besides reading; empty: read only.',
      'Что разрешено кроме чтения; пусто — только чтение.',
    ),
  )
  permissions: Permission[];

  @Field(() => KeyStateEnum, described('Whether it is valid now.', 'Действует ли сейчас.'))
  state: never;

  @Field(() => DateTimeScalar, described('When it was issued.', 'Когда выдан.'))
  createdAt: Date;

  @Field(
    () => DateTimeScalar,
    described(
      'When it expires; null: valid until it is revoked.',
      'До какого времени действует; null — пока не отозван.',
      {
        nullable: true,
      },
    ),
  )
  expiresAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described(
      'When it was last used, to the minute; null if never.',
      'Когда использован в последний раз, с точностью до минуты; null — ещё ни разу.',
      {
        nullable: true,
      },
    ),
  )
  lastUsedAt: Date | null;

  @Field(
    () => DateTimeScalar,
    described('When it was revoked; null if it was not.', 'Когда отозван; null — не отозван.', { nullable: true }),
  )
  revokedAt: Date | null;

  @Field(
    () => AccessKeyType,
    described(
      'The latest key that was issued in its place; null if there is none.',
      'Последний ключ, выданный взамен; null — такого нет.',
      { nullable: true },
    ),
  )
  replacedBy: never;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}

isNode('key', () => AccessKeyType);

export const AccessKeyConnection = connectionOf('AccessKey', () => AccessKeyType);
