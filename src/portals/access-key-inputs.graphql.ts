import { Field, InputType } from '@nestjs/graphql';
import type { KeyRole } from '../access/access-key.js';
import { PermissionEnum, RoleEnum } from '../access/access.graphql.js';
import type { Permission } from '../access/permissions.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ChoicesInput,
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
    described('The key; null when nothing was done.', 'Ключ; null — ничего не сделано.', { nullable: true }),
  );

@InputType('AccessKeyIssueInput', {
  description: describe({ en: 'A key to issue.', ru: 'Ключ, который выдаётся.' }),
})
export class AccessKeyIssueInput {
  @TextInput(
    {
      en: 'What it is for: «Portal of Grodno»; with replaces it may be left out.',
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
      en: 'In which role; left out: PARTNER. Others are for administrators to issue.',
      ru: 'В какой роли; если не указано — PARTNER. Другие выдаёт администратор.',
    },
    { optional },
  )
  role?: KeyRole | null;

  @ChoicesInput(
    () => PermissionEnum,
    {
      en: 'What it may do of all that the role may; left out: all of it; empty: it only reads.',
      ru: 'Что разрешено из дозволенного роли; если не указано — всё; пустой список — только чтение.',
    },
    { optional },
  )
  permissions?: Permission[] | null;

  @DayInput(
    {
      en: 'The last day on which it works, at home; null: until it is revoked; left out: as the one that it replaces.',
      ru: 'Последний день действия по часам реестра; null — пока не отозван; если не указано — как у заменяемого.',
    },
    { optional },
  )
  expiresOn?: string | null;

  @TextInput(
    {
      en: 'The key whose place it takes, with its label, role, city, permissions and last day: id.',
      ru: 'Ключ, который он заменяет, с тем же названием, ролью, городом, разрешениями и сроком: идентификатор.',
    },
    { optional },
  )
  replaces?: string | null;

  @IntInput(
    {
      en: 'For how many hours the replaced key still works; left out: 72.',
      ru: 'Сколько часов ещё действует заменяемый ключ; если не указано — 72.',
    },
    { optional, max: 2160 },
  )
  overlapHours?: number | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType('AccessKeyRevokeInput', {
  description: describe({ en: 'A key to revoke.', ru: 'Ключ, который отзывается.' }),
})
export class AccessKeyRevokeInput {
  @TextInput({ en: 'The key: its id.', ru: 'Ключ: его идентификатор.' })
  key: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const AccessKeyRevokePayload = payload('AccessKeyRevokePayload');
export const AccessKeyIssuePayload = payload('AccessKeyIssuePayload');
Field(
  () => String,
  described(
    'The secret, shown this once: «Authorization: Bearer <secret>»; null when nothing was done, and at a repeat with the same clientMutationKey: then revoke the key and issue another.',
    'Секрет; показывается один раз: «Authorization: Bearer <секрет>». null — ничего не сделано или это повтор с тем же clientMutationKey: тогда отзовите ключ и выдайте новый.',
    { nullable: true },
  ),
)(AccessKeyIssuePayload.prototype, 'secret');
