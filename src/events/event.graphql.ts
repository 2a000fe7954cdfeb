import { Field, ID, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import { AgreementType } from '../agreements/agreement.graphql.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { AnniversaryType } from '../anniversaries/anniversary.graphql.js';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { LocalText, NodeType } from '../platform/graphql/types.graphql.js';
import { EventKindEnum, EventStatusEnum } from './event-enums.graphql.js';
import { EventTimeType, EventTitleType, GuestQuotaType } from './event-parts.graphql.js';
import type { EventKind, EventStatus } from './event-vocabulary.js';

@ObjectType('Event', {
  implements: () => NodeType,
  description: describe({
    en: 'A planned or past event to which cities are invited.',
    ru: 'Мероприятие — предстоящее или прошедшее; на него приглашают города.',
  }),
})
export class EventType extends RecordedType implements NodeType {
  @Field(() => ID, described('The event’s ID.', 'Идентификатор мероприятия.'))
  id: string;

  @Field(() => String, described('Its short code, such as EV-2023-SKI.', 'Краткий код, например EV-2023-SKI.'))
  code: string;

  @Field(() => VisibilityEnum, described('Who may see it.', 'Кто это видит.'))
  visibility: Visibility;

  @Field(() => EventKindEnum, described('The kind of the event.', 'Вид этого мероприятия.'))
  kind: EventKind;

  @Field(() => EventStatusEnum, described('The status of the event.', 'Состояние этого мероприятия.'))
  status: EventStatus;

  @Field(() => [EventTitleType], described('Its titles in every language.', 'Названия на всех языках.'))
  titles: EventTitleType[];

  @Field(() => String, described('Its title in the best matching language.', 'Название на самом подходящем языке.'))
  title: never;

  @Field(
    () => LocalText,
    described('The same title with the language that it is in.', 'То же название и язык, на котором оно приведено.'),
  )
  titleIn: never;

  @Field(
    () => EventTimeType,
    described(
      'When it starts; null while it is postponed without a date.',
      'Начало; null — перенесено без новой даты.',
      {
        nullable: true,
      },
    ),
  )
  starts: never;

  @Field(
    () => EventTimeType,
    described('When it ends; null if not recorded.', 'Окончание; null — не указано.', { nullable: true }),
  )
  ends: never;

  @Field(
    () => String,
    described('The event’s time zone, such as Asia/Sakhalin.', 'Часовой пояс мероприятия, например Asia/Sakhalin.'),
  )
  timeZone: string;

  @Field(() => CityType, described('The city where it takes place.', 'Город, где оно проходит.'))
  host: never;

  @Field(
    () => String,
    described('The venue; null if not recorded.', 'Место проведения; null — не указано.', { nullable: true }),
  )
  place: string | null;

  @Field(
    () => String,
    described('The organising body; null if not recorded.', 'Учреждение-организатор; null — не указано.', {
      nullable: true,
    }),
  )
  organiser: string | null;

  @Field(
    () => String,
    described('What it is about; null if not recorded.', 'Чему посвящено мероприятие; null — не указано.', {
      nullable: true,
    }),
  )
  description: string | null;

  @Field(() => [AreaEnum], described('Its areas of cooperation.', 'Направления сотрудничества.'))
  areas: Area[];

  @Field(
    () => [GuestQuotaType],
    described(
      'The categories of guests, and how many guests a city may send.',
      'Категории гостей и сколько гостей может прислать город.',
    ),
  )
  guests: GuestQuotaType[];

  @Field(
    () => DateScalar,
    described(
      'The last day to reply, in the host’s time zone; null if there is no deadline.',
      'Последний день для ответа по времени города проведения; null — срок не задан.',
      { nullable: true },
    ),
  )
  replyBy: string | null;

  @Field(
    () => DateScalar,
    described(
      'The day on which it was last rescheduled; null if never.',
      'В какой день последний раз перенесено; null — не переносилось.',
      {
        nullable: true,
      },
    ),
  )
  movedOn: string | null;

  @Field(
    () => String,
    described(
      'Why it was rescheduled or cancelled; null if it was not, or no reason is recorded.',
      'Причина переноса или отмены; null — не переносилось и не отменялось или причина не записана.',
      {
        nullable: true,
      },
    ),
  )
  because: string | null;

  @Field(
    () => PartnershipType,
    described(
      'The partnership it is dedicated to; null if none or not visible to you.',
      'Связь, которой посвящено мероприятие; null — такой нет или она вам не видна.',
      {
        nullable: true,
      },
    ),
  )
  partnership: never;

  @Field(
    () => AgreementType,
    described(
      'The agreement it is dedicated to; null if none or not visible to you.',
      'Соглашение, которому посвящено мероприятие; null — такого нет или оно вам не видно.',
      {
        nullable: true,
      },
    ),
  )
  agreement: never;

  @Field(
    () => AnniversaryType,
    described(
      'The anniversary it celebrates; null if none or not visible to you.',
      'Годовщина, которой посвящено мероприятие; null — такой нет или она вам не видна.',
      {
        nullable: true,
      },
    ),
  )
  anniversary: never;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}
isNode('event', () => EventType);
export const EventConnection = connectionOf('Event', () => EventType);
