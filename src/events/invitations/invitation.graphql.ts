import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
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
  description: describe({ en: 'Who came, as a fact of its own.', ru: 'Кто прибыл — отдельный факт.' }),
})
export class AttendanceType {
  @Field(() => AttendanceEnum, described('Whether they were there.', 'Были ли они.'))
  value: Attendance;

  @Field(
    () => Int,
    described('How many people there were; null when nobody counted.', 'Сколько человек было; null — не посчитано.', {
      nullable: true,
    }),
  )
  headcount: number | null;
}

@ObjectType('Invitation', {
  implements: () => NodeType,
  description: describe({
    en: 'A city asked to send guests of one category to one event.',
    ru: 'Приглашение города на мероприятие по одной категории гостей.',
  }),
})
export class InvitationType extends RecordedType implements NodeType {
  @Field(() => ID, described('The invitation’s id.', 'Идентификатор приглашения.'))
  id: string;

  @Field(() => CityType, described('The invited city.', 'Приглашённый город.'))
  city: never;

  @Field(() => GuestCategoryEnum, described('Whom it is asked to send.', 'Кого просят прислать от города.'))
  category: GuestCategory;

  @Field(() => InvitationStatusEnum, described('What became of our letter.', 'Что с нашим письмом.'))
  status: InvitationStatus;

  @Field(
    () => Boolean,
    described(
      'Whether they are expected, before any letter or answer; null for partners.',
      'Ожидаются ли, ещё до письма и ответа; null — для партнёров.',
      { nullable: true },
    ),
  )
  isExpected: never;

  @Field(
    () => Int,
    described('How many it may send; null: as the event says.', 'Сколько может прислать; null — как в мероприятии.', {
      nullable: true,
    }),
  )
  quota: number | null;

  @Field(
    () => DeadlineType,
    described('Until when to answer; null when no day was set.', 'До какого времени ответить; null — срок не задан.', {
      nullable: true,
    }),
  )
  deadline: never;

  @Field(
    () => String,
    described(
      'Why it was invited against a warning; null otherwise, and for partners.',
      'Почему приглашён вопреки предупреждению; null — иначе и для партнёров.',
      {
        nullable: true,
      },
    ),
  )
  overrideReason: never;

  @Field(
    () => String,
    described('The number of our letter; null when it has none.', 'Исходящий номер письма; null — нет.', {
      nullable: true,
    }),
  )
  letterNumber: string | null;

  @Field(
    () => DateScalar,
    described('The day of our letter; null while none has gone out.', 'Дата нашего письма; null — не направлено.', {
      nullable: true,
    }),
  )
  letterOn: string | null;

  @Field(
    () => String,
    described(
      'Why it came back or was taken back; null otherwise.',
      'Почему не доставлено или отозвано; null — иначе.',
      {
        nullable: true,
      },
    ),
  )
  because: string | null;

  @Field(
    () => InvitationType,
    described(
      'The invitation in whose place this city comes; null for an invitation of its own.',
      'Приглашение, вместо которого приедет этот город; null — приглашён сам.',
      { nullable: true },
    ),
  )
  delegatedFrom: never;

  @Field(
    () => ReplyType,
    described(
      'The answer that counts; NEEDS_ACTION while there is none.',
      'Действующий ответ; NEEDS_ACTION — ответа нет.',
    ),
  )
  reply: never;

  @Field(() => [ReplyType], described('Every answer, in the order of their days.', 'Все ответы по порядку дней.'))
  replies: never;

  @Field(() => AttendanceType, described('Whether they came, and how many.', 'Прибыли ли и сколько.'))
  attendance: never;

  @Field(() => String, described('One sentence about it.', 'Одно предложение о нём.'))
  summary: never;
}
isNode('invitation', () => InvitationType);
export const InvitationConnection = connectionOf('Invitation', () => InvitationType);
