import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import type { Permission, Role } from './permissions.js';
import { VISIBILITY_WORDS } from './visibility.js';

export const VisibilityEnum = enumType('Visibility', VISIBILITY_WORDS, 'Who may see a record.', 'Кто видит запись.');

const ROLES: Record<Role, { en: string; ru: string }> = {
  PUBLIC: { en: 'Everybody, without a key.', ru: 'Любой, без ключа.' },
  PARTNER: { en: 'A partner city, for itself.', ru: 'Город-партнёр — от своего имени.' },
  STAFF: { en: 'The department.', ru: 'Сотрудник отдела.' },
  ADMIN: { en: 'Who looks after the service.', ru: 'Администратор сервиса.' },
};
export const RoleEnum = enumType(
  'Role',
  ROLES,
  'What a viewer is to the registry.',
  'Кем пользователь приходится реестру.',
);

const PERMISSION_WORDS: Record<Permission, { en: string; ru: string }> = {
  READ_HISTORY: { en: 'Read who changed what.', ru: 'Читать, кто что изменил.' },
  KEEP_CITIES: { en: 'Register and change cities.', ru: 'Вести города.' },
  KEEP_PARTNERSHIPS: { en: 'Register and change partnerships.', ru: 'Вести партнёрства.' },
  KEEP_AGREEMENTS: { en: 'Register and change agreements.', ru: 'Вести соглашения.' },
  KEEP_EVENTS: { en: 'Plan events, invite, and record replies.', ru: 'Вести мероприятия, приглашения и ответы.' },
  KEEP_EXCHANGES: { en: 'Keep the log of visits and joint work.', ru: 'Вести журнал визитов и совместной работы.' },
  KEEP_CONTACTS: { en: 'Read and keep offices and people.', ru: 'Читать и вести контакты.' },
  KEEP_CALENDARS: {
    en: 'Give out and revoke calendar addresses.',
    ru: 'Выдавать и отзывать адреса календарей.',
  },
  ANSWER_INVITATIONS: {
    en: 'Answer invitations; a partner, its own.',
    ru: 'Отвечать на приглашения; партнёр — на свои.',
  },
  PROPOSE_CORRECTIONS: { en: 'Say that a record is wrong.', ru: 'Сообщать об ошибке в записи.' },
  DECIDE_CORRECTIONS: { en: 'Decide what is said to be wrong.', ru: 'Рассматривать сообщения об ошибках.' },
  KEEP_PORTALS: {
    en: 'Issue and revoke partners’ keys, and record who speaks for whom.',
    ru: 'Выдавать и отзывать ключи партнёров, записывать, кто за кого говорит.',
  },
  SET_HOME: { en: 'Say which city the registry is of.', ru: 'Указать, чей это реестр.' },
  KEEP_KEYS: { en: 'Issue and revoke every key.', ru: 'Выдавать и отзывать любые ключи.' },
};
export const PermissionEnum = enumType(
  'Permission',
  PERMISSION_WORDS,
  'Something that a viewer may be allowed to do.',
  'То, что пользователю может быть разрешено.',
);

@ObjectType('Viewer', { description: describe({ en: 'Who asks.', ru: 'Кто спрашивает.' }) })
export class ViewerType {
  @Field(() => RoleEnum, described('The viewer’s role.', 'Роль пользователя.'))
  role: Role;

  @Field(
    () => String,
    described(
      'The name of the key, or the id of who is signed in; empty without either.',
      'Название ключа или идентификатор вошедшего; пусто без того и другого.',
    ),
  )
  label: string;

  @Field(
    () => [PermissionEnum],
    described('What the viewer may do beyond reading.', 'Что пользователю разрешено кроме чтения.'),
  )
  permissions: Permission[];
}
