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
    en: 'A contact in a city: an office, a person in a post, or a traveller. For staff.',
    ru: 'Контакт в городе: подразделение, должностное лицо или участник поездки. Только для сотрудников.',
  }),
})
export class ContactType extends RecordedType implements NodeType {
  @Field(() => ID, described('The ID of this contact.', 'Идентификатор контакта.'))
  id: string;

  @Field(() => CityType, described('The city of the contact.', 'Город контакта.'))
  city: never;

  @Field(() => ContactKindEnum, described('Whether it is an office or a person.', 'Подразделение или человек.'))
  kind: ContactKind;

  @Field(
    () => VisibilityEnum,
    described(
      'Who may see it; people are never visible outside the department.',
      'Кому он виден; людей посторонним не показывают никогда.',
    ),
  )
  privacy: Visibility;

  @text(
    'The name of the office; null if a person’s office is not recorded.',
    'Название подразделения; null — у человека оно не записано.',
  )
  title: string | null;

  @text(
    'The person’s name; null for an office, and after erasure.',
    'Фамилия и имя; null — у подразделения и после удаления.',
  )
  name: string | null;

  @text('The person’s post; null if not recorded.', 'Должность; null — не записана.')
  post: string | null;

  @Field(
    () => PartialDateType,
    orNull('Since when in this post; null if not recorded.', 'С какого времени в должности; null — не записано.'),
  )
  since: PartialDate | null;

  @Field(
    () => DateScalar,
    orNull('The last day in this post; null if not known.', 'Последний день в должности; null — неизвестен.'),
  )
  until: string | null;

  @Field(
    () => Boolean,
    described(
      'Whether the contact is in the post on a day; for an office, whether it is current.',
      'Занимает ли должность на указанный день; у подразделения — действует ли.',
    ),
  )
  isCurrent: never;

  @text('The e-mail address; null if not recorded.', 'Адрес электронной почты; null — не записан.')
  email: string | null;

  @text('The telephone number; null if not recorded.', 'Номер телефона; null — не записан.')
  phone: string | null;

  @text('The postal address; null if not recorded.', 'Почтовый адрес; null — не записан.')
  address: string | null;

  @Field(
    () => [ChannelEnum],
    described('The preferred channels of this contact, best first.', 'Предпочтительные каналы, от лучшего.'),
  )
  channels: Channel[];

  @Field(() => [LanguageTag], described('Languages of correspondence, best first.', 'Языки переписки, от лучшего.'))
  languages: string[];

  @Field(
    () => DelegationRoleEnum,
    orNull('The role in the delegation; null if not recorded.', 'Роль в делегации; null — не записана.'),
  )
  role: DelegationRole | null;

  @text('What the data are kept for; null if not recorded.', 'Для чего хранятся сведения; null — не записано.')
  purpose: string | null;

  @Field(
    () => DateScalar,
    orNull(
      'The last day on which the data are kept before they are erased; null: kept until erased by hand.',
      'Последний день хранения, потом сведения удаляются; null — пока не удалят.',
    ),
  )
  deleteOn: string | null;

  @Field(
    () => ID,
    orNull(
      'The ID of the invitation or exchange that they travel for, to query with node(id); null if none.',
      'Идентификатор приглашения или обмена, в связи с которым едет (запрос node(id)); null — не указан.',
    ),
  )
  occasion: string | null;

  @text('An internal note of the staff; null if there is none.', 'Пометка сотрудников; null — нет.')
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
