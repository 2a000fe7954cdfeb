import { Field, InputType } from '@nestjs/graphql';
import type { KeyRole } from '../access/access-key.js';
import { PermissionEnum, RoleEnum } from '../access/access.graphql.js';
import type { Permission } from '../access/permissions.js';
import { USUAL_OF_ACCESS } from '../kernel/doubtful-day.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ChoicesInput,
  ConfirmInput,
  DayInput,
  IntInput,
  KeyInput,
  RevisionInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { AccessKeyType } from './access-key.graphql.js';

const optional = true;
const payload = (name: string) =>
  payloadOf(
    name,
    'accessKey',
    () => AccessKeyType,
    described(
      'The key; null if the mutation failed (see userErrors).',
      'Ключ; null — изменение не выполнено, см. userErrors.',
      { nullable: true },
    ),
  );

@InputType('AccessKeyIssueInput', {
  description: describe({ en: 'A key to issue.', ru: 'Ключ, который выдаётся.' }),
})
export class AccessKeyIssueInput {
  @TextInput(
    {
      en: 'What it is for: «Portal of Grodno»; optional together with replaces.',
      ru: 'Для чего он: «Портал Гродно»; вместе с replaces можно не указывать.',
    },
    { optional, max: 200 },
  )
  label?: string | null;

  @TextInput(
    {
      en: 'The city that a partner acts for: id, code or name.',
      ru: 'За какой город: идентификатор, код или название.',
    },
    { optional },
  )
  city?: string | null;

  @ChoiceInput(
    () => RoleEnum,
    {
      en: 'The role; default: PARTNER. Other roles can be issued only by administrators.',
      ru: 'Роль; если не указана — PARTNER. Ключи с другой ролью выдаёт администратор.',
    },
    { optional },
  )
  role?: KeyRole | null;

  @ChoicesInput(
    () => PermissionEnum,
    {
      en: 'A subset of the permissions of the role; default: all of them; empty: read only.',
      ru: 'Разрешения из тех, что есть у роли; если не указаны — все; пустой список — только чтение.',
    },
    { optional },
  )
  permissions?: Permission[] | null;

  @DayInput(
    {
      en: 'The last day on which it is valid, in the registry’s time zone; null: until it is revoked; default: as for the replaced key.',
      ru: 'Последний день действия по времени реестра; null — пока не отозван; если не указан — как у заменяемого ключа.',
    },
    { optional, usual: USUAL_OF_ACCESS },
  )
  expiresOn?: string | null;

  @TextInput(
    {
      en: 'The ID of the key to replace; label, role, city, permissions and last day are taken from it.',
      ru: 'Идентификатор ключа, который он заменяет: название, роль, город, разрешения и срок берутся от него.',
    },
    { optional },
  )
  replaces?: string | null;

  @IntInput(
    {
      en: 'For how many hours the replaced key remains valid; 0 revokes it; default: 72.',
      ru: 'Сколько часов ещё действует заменяемый ключ; 0 — он отзывается; если не указано — 72.',
    },
    { optional, max: 2160 },
  )
  overlapHours?: number | null;

  @ConfirmInput()
  confirm?: boolean | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType('AccessKeyRotateInput', {
  description: describe({
    en: 'How the key of the request is exchanged for another one.',
    ru: 'Как предъявленный ключ меняется на другой.',
  }),
})
export class AccessKeyRotateInput {
  @IntInput(
    {
      en: 'For how many hours this key remains valid, and others that were issued in its place; 0 revokes them; default: 72.',
      ru: 'Сколько часов ещё действует этот ключ и другие, выданные взамен него; 0 — они отзываются; если не указано — 72.',
    },
    { optional, max: 168 },
  )
  overlapHours?: number | null;

  @RevisionInput()
  ifRevision?: number | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType('AccessKeyRevokeInput', {
  description: describe({ en: 'A key to revoke.', ru: 'Ключ, который отзывается.' }),
})
export class AccessKeyRevokeInput {
  @TextInput({ en: 'The ID of the key.', ru: 'Идентификатор ключа.' })
  key: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const AccessKeyRevokePayload = payload('AccessKeyRevokePayload');
export const AccessKeyIssuePayload = payload('AccessKeyIssuePayload');
export const AccessKeyRotatePayload = payload('AccessKeyRotatePayload');
Field(
  () => String,
  described(
    'The secret, shown only once: «Authorization: Bearer <secret>»; null if the mutation failed, or on a repeat with the same clientMutationKey: then revoke the key and issue another.',
    'Секрет; показывается один раз: «Authorization: Bearer <секрет>». null — изменение не выполнено или это повтор с тем же clientMutationKey: тогда отзовите ключ и выдайте новый.',
    { nullable: true },
  ),
)(AccessKeyIssuePayload.prototype, 'secret');
Field(
  () => String,
  described(
    'The secret of the new key, shown only once; null if the mutation failed, or on a repeat with the same clientMutationKey: then rotate once more, with another clientMutationKey.',
    'Секрет нового ключа; показывается один раз. null — изменение не выполнено или это повтор с тем же clientMutationKey: тогда смените ключ ещё раз с другим clientMutationKey.',
    { nullable: true },
  ),
)(AccessKeyRotatePayload.prototype, 'secret');
