import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ToldTo } from '../../access/requires.decorator.js';
import { CityType } from '../../cities/city.graphql.js';
import type { Channel } from '../../contacts/channel-vocabulary.js';
import { ChannelEnum } from '../../contacts/contact-enums.graphql.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { HeadLevelEnum, ReplyStatusEnum } from './invitation-enums.graphql.js';
import type { HeadLevel, ReplyValue } from './invitation-vocabulary.js';

@ObjectType('Reply', {
  description: describe({ en: 'A city’s reply and how it was received.', ru: 'Ответ города и как он получен.' }),
})
export class ReplyType {
  @Field(() => ReplyStatusEnum, described('The reply.', 'Ответ.'))
  value: ReplyValue;

  @Field(
    () => Int,
    described('How many people will come; null if not stated.', 'Сколько человек приедет; null — не указано.', {
      nullable: true,
    }),
  )
  headcount: number | null;

  @Field(
    () => HeadLevelEnum,
    described(
      'The rank of the head of the delegation; null if not stated.',
      'Уровень главы делегации; null — не указан.',
      {
        nullable: true,
      },
    ),
  )
  headLevel: HeadLevel | null;

  @Field(
    () => ChannelEnum,
    described('The channel of the reply; null if there is no reply.', 'Каким путём пришёл ответ; null — ответа нет.', {
      nullable: true,
    }),
  )
  channel: Channel | null;

  @Field(
    () => DateScalar,
    described(
      'The day on which it was received; null if there is no reply.',
      'В какой день пришёл ответ; null — ответа нет.',
      {
        nullable: true,
      },
    ),
  )
  on: string | null;

  @Field(
    () => String,
    described('Further remarks; null if none are recorded.', 'Что ещё сказано в ответе; null — ничего не записано.', {
      nullable: true,
    }),
  )
  note: string | null;

  @Field(
    () => CityType,
    described(
      'The city that comes instead; null if not delegated.',
      'Город, который приедет вместо приглашённого; null — приглашение не передано.',
      {
        nullable: true,
      },
    ),
  )
  delegatedTo: never;

  @Field(
    () => CityType,
    described(
      'The city that replied; null if it was the invited one.',
      'Город, который ответил; null — сам приглашённый.',
      {
        nullable: true,
      },
    ),
  )
  answeredBy: never;

  @Field(() => Boolean, described('Whether it was received after the deadline.', 'Пришёл ли ответ после срока.'))
  isLate: boolean;

  @Field(
    () => Boolean,
    described(
      'Whether this reply counts: it is the latest, and the event has not been moved since.',
      'Действует ли этот ответ: он последний, и мероприятие с тех пор не переносили.',
    ),
  )
  isCurrent: boolean;

  @ToldTo('READ_HISTORY')
  @Field(
    () => String,
    described(
      'The ID of the key that recorded it; null if there is no reply, and for partners.',
      'Идентификатор ключа, с которым записан ответ; null — ответа нет, а также для партнёров.',
      { nullable: true },
    ),
  )
  enteredBy: never;

  @Field(
    () => DateTimeScalar,
    described('When it was recorded; null if there is no reply.', 'Когда записан ответ; null — ответа нет.', {
      nullable: true,
    }),
  )
  enteredAt: Date | null;
}
