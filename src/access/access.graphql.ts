import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import type { Permission, Role } from './permissions.js';
import { VISIBILITY_WORDS } from './visibility.js';

export const VisibilityEnum = enumType('Visibility', VISIBILITY_WORDS, 'Who may see a record.', 'Кто видит запись.');

const ROLES: Record<Role, { en: string; ru: string }> = {
  PUBLIC: { en: 'Anybody, without a key.', ru: 'Любой, без ключа.' },
  PARTNER: { en: 'A partner city, acting for itself.', ru: 'Город-партнёр — от своего имени.' },
  STAFF: { en: 'Staff of the department.', ru: 'Сотрудник отдела.' },
  ADMIN: { en: 'An administrator of the service.', ru: 'Администратор сервиса.' },
};
export const RoleEnum = enumType('Role', ROLES, 'The role of a viewer.', 'Роль пользователя в реестре.');

const PERMISSION_WORDS: Record<Permission, { en: string; ru: string }> = {
  READ_HISTORY: { en: 'Read the change history.', ru: 'Читать историю изменений.' },
  KEEP_CITIES: { en: 'Register and change cities.', ru: 'Вести города.' },
  KEEP_PARTNERSHIPS: { en: 'Register and change partnerships.', ru: 'Вести связи.' },
  KEEP_AGREEMENTS: { en: 'Register and change agreements.', ru: 'Вести соглашения.' },
  KEEP_EVENTS: { en: 'Plan events, invite, and record replies.', ru: 'Вести мероприятия, приглашения и ответы.' },
  KEEP_EXCHANGES: { en: 'Maintain the log of visits and joint work.', ru: 'Вести журнал визитов и совместной работы.' },
  KEEP_CONTACTS: { en: 'Read and maintain contacts: offices and people.', ru: 'Читать и вести контакты.' },
  KEEP_CALENDARS: {
    en: 'Issue and revoke calendar addresses.',
    ru: 'Выдавать и отзывать адреса календарей.',
  },
  ANSWER_INVITATIONS: {
    en: 'Answer invitations; a partner only its own.',
    ru: 'Отвечать на приглашения; партнёр — только на свои.',
  },
  PROPOSE_CORRECTIONS: { en: 'Report an error in a record.', ru: 'Сообщать об ошибке в записи.' },
  DECIDE_CORRECTIONS: { en: 'Decide on reported errors.', ru: 'Рассматривать сообщения об ошибках.' },
  KEEP_PORTALS: {
    en: 'Issue and revoke partners’ keys, and record mandates: which city acts for which.',
    ru: 'Выдавать и отзывать ключи партнёров, вести полномочия: какой город действует за какой.',
  },
  SET_HOME: { en: 'Set the home city of the registry.', ru: 'Указать свой город реестра.' },
  KEEP_KEYS: { en: 'Issue and revoke any key.', ru: 'Выдавать и отзывать любые ключи.' },
};
export const PermissionEnum = enumType(
  'Permission',
  PERMISSION_WORDS,
  'A permission of a viewer.',
  'Разрешение пользователя.',
);

@ObjectType('Viewer', {
  description: describe({
    en: 'The current viewer: who sends the request.',
    ru: 'Текущий пользователь: кто отправил запрос.',
  }),
})
export class ViewerType {
  @Field(() => RoleEnum, described('The viewer’s role.', 'Роль пользователя.'))
  role: Role;

  @Field(
    () => String,
    described(
      'The name of the key, or the ID of the signed-in person; empty if neither.',
      'Название ключа или идентификатор вошедшего сотрудника; пусто — нет ни ключа, ни входа.',
    ),
  )
  label: string;

  @Field(
    () => [PermissionEnum],
    described('What the viewer may do besides reading.', 'Что пользователю разрешено кроме чтения.'),
  )
  permissions: Permission[];
}
