import { Field, ID, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/agreement-vocabulary.js';
import { AgreementType } from '../agreements/agreement.graphql.js';
import { AnniversaryType } from '../anniversaries/anniversary.graphql.js';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { EventKindEnum, EventStatusEnum } from './event-enums.graphql.js';
import { EventTimeType, EventTitleType, GuestQuotaType } from './event-parts.graphql.js';
import type { EventKind, EventStatus } from './event-vocabulary.js';
import { RsvpType } from './invitations/rsvp.graphql.js';

@ObjectType('Event', {
  implements: () => NodeType,
  description: describe({
    en: 'Something that is to happen, or has: cities are invited to it.',
    ru: 'Мероприятие — предстоящее или прошедшее; на него приглашают города.',
  }),
})
export class EventType extends RecordedType implements NodeType {
  @Field(() => ID, described('The event’s id.', 'Идентификатор мероприятия.'))
  id: string;

  @Field(() => String, described('Its short code: EV-2023-SKI.', 'Краткий код: EV-2023-SKI.'))
  code: string;

  @Field(() => VisibilityEnum, described('Who may see it.', 'Кто это видит.'))
  visibility: Visibility;

  @Field(() => EventKindEnum, described('Of which kind the event is.', 'Какого вида мероприятие.'))
  kind: EventKind;

  @Field(() => EventStatusEnum, described('How far it has come.', 'В каком оно состоянии.'))
  status: EventStatus;

  @Field(() => [EventTitleType], described('Its titles in every language.', 'Названия на всех языках.'))
  titles: EventTitleType[];

  @Field(() => String, described('Its title in the language that fits best.', 'Название на самом подходящем языке.'))
  title: never;

  @Field(
    () => EventTimeType,
    described(
      'When it begins; null while it is postponed without a date.',
      'Начало; null — перенесено без новой даты.',
      {
        nullable: true,
      },
    ),
  )
  starts: never;

  @Field(
    () => EventTimeType,
    described('When it ends; null when that was not said.', 'Окончание; null — не указано.', { nullable: true }),
  )
  ends: never;

  @Field(() => String, described('The zone of its clocks: Asia/Sakhalin.', 'Часовой пояс мероприятия: Asia/Sakhalin.'))
  timeZone: string;

  @Field(() => CityType, described('The city where it takes place.', 'Город, где оно проходит.'))
  host: never;

  @Field(
    () => String,
    described('Where in the city; null when not said.', 'Место в городе; null — не указано.', { nullable: true }),
  )
  place: string | null;

  @Field(
    () => String,
    described('The body that holds it; null when not said.', 'Организатор (учреждение); null — не указан.', {
      nullable: true,
    }),
  )
  organiser: string | null;

  @Field(
    () => String,
    described('What it is about; null when not said.', 'О чём оно; null — не указано.', { nullable: true }),
  )
  description: string | null;

  @Field(() => [AreaEnum], described('Its areas of cooperation.', 'Направления сотрудничества.'))
  areas: Area[];

  @Field(
    () => [GuestQuotaType],
    described('Whom it is for, and how many a city may send.', 'Для кого и сколько от города.'),
  )
  guests: GuestQuotaType[];

  @Field(
    () => DateScalar,
    described(
      'The last day to answer, by the clocks of the host; null without one.',
      'Последний день ответа по часам принимающей стороны; null — нет.',
      { nullable: true },
    ),
  )
  replyBy: string | null;

  @Field(
    () => DateScalar,
    described(
      'The day on which it was last moved; null when never.',
      'Когда последний раз перенесено; null — не переносилось.',
      {
        nullable: true,
      },
    ),
  )
  movedOn: string | null;

  @Field(
    () => String,
    described('Why it was moved or cancelled; null otherwise.', 'Почему перенесено или отменено; null — иначе.', {
      nullable: true,
    }),
  )
  because: string | null;

  @Field(
    () => PartnershipType,
    described('The tie that it marks; null when none, or hidden.', 'Связь, которой посвящено; null — нет или скрыта.', {
      nullable: true,
    }),
  )
  partnership: never;

  @Field(
    () => AgreementType,
    described(
      'The paper that it marks; null when none, or hidden.',
      'Документ, которому посвящено; null — нет или скрыт.',
      {
        nullable: true,
      },
    ),
  )
  agreement: never;

  @Field(
    () => AnniversaryType,
    described(
      'The anniversary that it marks; null when none, or hidden.',
      'Годовщина, которой посвящено; null — нет или скрыта.',
      {
        nullable: true,
      },
    ),
  )
  anniversary: never;

  @Field(
    () => RsvpType,
    described(
      'How the invitations stand; null for those who may not see them.',
      'Итоги приглашений; null — нет права их видеть.',
      { nullable: true },
    ),
  )
  rsvp: never;

  @Field(() => String, described('One sentence about it.', 'Одно предложение о нём.'))
  summary: never;
}
isNode('event', () => EventType);
export const EventConnection = connectionOf('Event', () => EventType);
