import { Field, ID, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateScalar, DateTimeScalar, LanguageTag } from '../platform/graphql/scalars.js';
import { NodeType, PartialDateType } from '../platform/graphql/types.graphql.js';
import type { Channel } from './channel-vocabulary.js';
import { ChannelEnum, ContactKindEnum, DelegationRoleEnum, ErasureReasonEnum } from './contact-enums.graphql.js';
import type { ContactKind, DelegationRole, ErasureReason } from './contact-vocabulary.js';

const orNull = (en: string, ru: string) => described(en, ru, { nullable: true });
const text = (en: string, ru: string) => Field(() => String, orNull(en, ru));

@ObjectType('Contact', {
  implements: () => NodeType,
  description: describe({
    en: 'Whom to write to in a city: an office, somebody on a post, or somebody who travels. For staff.',
    ru: 'К кому обращаться в городе: подразделение, сотрудник или участник поездки. Только для сотрудников.',
  }),
})
export class ContactType extends RecordedType implements NodeType {
  @Field(() => ID, described('The contact’s id.', 'Идентификатор контакта.'))
  id: string;

  @Field(() => CityType, described('The city of the contact.', 'Город контакта.'))
  city: never;

  @Field(() => ContactKindEnum, described('Whose contact this is.', 'Чей это контакт: подразделения или человека.'))
  kind: ContactKind;

  @Field(
    () => VisibilityEnum,
    described(
      'Who may be shown it; a person is never shown outside.',
      'Кому его показывают; человека — никогда посторонним.',
    ),
  )
  privacy: Visibility;

  @text(
    'The name of the office; null for a person whose office is not recorded.',
    'Название подразделения; null — у человека не записано.',
  )
  title: string | null;

  @text(
    'The person’s name; null for an office, and once erased.',
    'Фамилия и имя; null — у подразделения и после удаления.',
  )
  name: string | null;

  @text('The person’s post; null when not recorded.', 'Должность; null — не записана.')
  post: string | null;

  @Field(
    () => PartialDateType,
    orNull('Since when on this post; null when not recorded.', 'С какого времени в должности; null — не записано.'),
  )
  since: PartialDate | null;

  @Field(
    () => DateScalar,
    orNull('The last day on this post; null while no end is known.', 'Последний день в должности; null — неизвестен.'),
  )
  until: string | null;

  @Field(
    () => Boolean,
    described(
      'Whether the post has begun and has not ended on a day.',
      'Занимает ли должность на указанный день; у подразделения — действует ли.',
    ),
  )
  isCurrent: never;

  @text('The e-mail address; null when not recorded.', 'Адрес электронной почты; null — не записан.')
  email: string | null;

  @text('The telephone number; null when not recorded.', 'Номер телефона; null — не записан.')
  phone: string | null;

  @text('The address for letters; null when not recorded.', 'Почтовый адрес; null — не записан.')
  address: string | null;

  @Field(() => [ChannelEnum], described('The preferred ways, the best first.', 'Предпочтительные каналы, от лучшего.'))
  channels: Channel[];

  @Field(() => [LanguageTag], described('Languages to write in, the best first.', 'Языки переписки, от лучшего.'))
  languages: string[];

  @Field(
    () => DelegationRoleEnum,
    orNull('What they are in the delegation; null when not recorded.', 'Роль в делегации; null — не записана.'),
  )
  role: DelegationRole | null;

  @text('What the data are kept for; null when not recorded.', 'Для чего хранятся сведения; null — не записано.')
  purpose: string | null;

  @Field(
    () => DateScalar,
    orNull(
      'The last day on which the data are kept; then they are erased. Null: kept until somebody erases them.',
      'Последний день хранения, потом сведения удаляются; null — пока не удалят.',
    ),
  )
  deleteOn: string | null;

  @Field(
    () => ID,
    orNull(
      'The invitation or exchange because of which they travel: ask node(id). Null when there is none.',
      'Приглашение или обмен, в связи с которым едет: спросите node(id); null — не указано.',
    ),
  )
  occasion: string | null;

  @text('A remark of the staff; null when there is none.', 'Пометка сотрудников; null — нет.')
  note: string | null;

  @Field(
    () => DateTimeScalar,
    orNull('When the data were erased; null while they are kept.', 'Когда сведения удалены; null — хранятся.'),
  )
  erasedAt: Date | null;

  @Field(
    () => ErasureReasonEnum,
    orNull('Why the data were erased; null while they are kept.', 'Почему сведения удалены; null — хранятся.'),
  )
  erasedReason: ErasureReason | null;

  @Field(() => String, described('One sentence about the contact.', 'Одно предложение о контакте.'))
  summary: never;
}
isNode('contact', () => ContactType);
export const ContactConnection = connectionOf('Contact', () => ContactType);
