import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ToldTo } from '../../access/requires.decorator.js';
import { CityType } from '../../cities/city.graphql.js';
import { RecordedType } from '../../history/history.graphql.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../../platform/graphql/connections.js';
import { isNode } from '../../platform/graphql/nodes.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { NodeType } from '../../platform/graphql/types.graphql.js';
import { GuestCategoryEnum } from '../event-enums.graphql.js';
import type { GuestCategory } from '../event-vocabulary.js';
import { DeadlineType } from './deadline.graphql.js';
import { AttendanceEnum, InvitationStatusEnum } from './invitation-enums.graphql.js';
import type { Attendance, InvitationStatus } from './invitation-vocabulary.js';
import { ReplyType } from './reply.graphql.js';

@ObjectType('Attendance', {
  description: describe({
    en: 'Attendance, recorded separately from the reply.',
    ru: 'Прибытие гостей; отмечается отдельно от ответа.',
  }),
})
export class AttendanceType {
  @Field(() => AttendanceEnum, described('Whether the guests attended.', 'Прибыли ли гости.'))
  value: Attendance;

  @Field(
    () => Int,
    described('How many people attended; null if not counted.', 'Сколько человек прибыло; null — не посчитано.', {
      nullable: true,
    }),
  )
  headcount: number | null;
}

@ObjectType('Invitation', {
  implements: () => NodeType,
  description: describe({
    en: 'An invitation of one city to send guests of one category to an event.',
    ru: 'Приглашение города на мероприятие по одной категории гостей.',
  }),
})
export class InvitationType extends RecordedType implements NodeType {
  @Field(() => ID, described('The invitation’s ID.', 'Идентификатор приглашения.'))
  id: string;

  @Field(() => CityType, described('The invited city.', 'Приглашённый город.'))
  city: never;

  @Field(
    () => GuestCategoryEnum,
    described('The guest category for which the city is invited.', 'По какой категории гостей приглашён город.'),
  )
  category: GuestCategory;

  @Field(() => InvitationStatusEnum, described('The status of this invitation.', 'Состояние этого приглашения.'))
  status: InvitationStatus;

  @ToldTo('KEEP_EVENTS')
  @Field(
    () => Boolean,
    described(
      'Whether the guests are expected before any letter or reply; null for partners.',
      'Ожидаются ли гости ещё до письма и ответа; null — для партнёров.',
      { nullable: true },
    ),
  )
  isExpected: never;

  @Field(
    () => Int,
    described(
      'How many guests the city may send; null: as set on the event.',
      'Сколько гостей может прислать город; null — как у мероприятия.',
      {
        nullable: true,
      },
    ),
  )
  quota: number | null;

  @Field(
    () => DeadlineType,
    described('The reply deadline; null if none is set.', 'Срок ответа; null — не задан.', {
      nullable: true,
    }),
  )
  deadline: never;

  @ToldTo('KEEP_EVENTS')
  @Field(
    () => String,
    described(
      'Why it was invited despite a warning; null otherwise, and for partners.',
      'Почему приглашён вопреки предупреждению; null — предупреждения не было, а также для партнёров.',
      {
        nullable: true,
      },
    ),
  )
  overrideReason: never;

  @Field(
    () => String,
    described('The reference number of our letter; null if it has none.', 'Исходящий номер письма; null — нет.', {
      nullable: true,
    }),
  )
  letterNumber: string | null;

  @Field(
    () => DateScalar,
    described('The date of our letter; null if not sent.', 'Дата нашего письма; null — не направлено.', {
      nullable: true,
    }),
  )
  letterOn: string | null;

  @Field(
    () => String,
    described(
      'Why the letter was returned or the invitation revoked; null if neither, or no reason is recorded.',
      'Почему письмо не доставлено или приглашение отозвано; null — этого не было или причина не записана.',
      {
        nullable: true,
      },
    ),
  )
  because: string | null;

  @Field(
    () => InvitationType,
    described(
      'The invitation that was passed on to this city; null if it was invited directly.',
      'Приглашение, которое передали этому городу; null — приглашён сам.',
      { nullable: true },
    ),
  )
  delegatedFrom: never;

  @Field(
    () => ReplyType,
    described('The current reply; NEEDS_ACTION if there is none.', 'Действующий ответ; NEEDS_ACTION — ответа нет.'),
  )
  reply: never;

  @Field(() => [ReplyType], described('All replies by date.', 'Все ответы по датам.'))
  replies: never;

  @Field(() => AttendanceType, described('Whether the guests attended, and how many.', 'Прибыли ли гости и сколько.'))
  attendance: never;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}
isNode('invitation', () => InvitationType);
export const InvitationConnection = connectionOf('Invitation', () => InvitationType);
