import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CityType } from '../../cities/city.graphql.js';
import type { Channel } from '../../contacts/channel-vocabulary.js';
import { ChannelEnum } from '../../contacts/contact-enums.graphql.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { HeadLevelEnum, ReplyStatusEnum } from './invitation-enums.graphql.js';
import type { HeadLevel, ReplyValue } from './invitation-vocabulary.js';

@ObjectType('Reply', {
  description: describe({ en: 'What a city answered, and how it came.', ru: 'Что ответил город и как пришёл ответ.' }),
})
export class ReplyType {
  @Field(() => ReplyStatusEnum, described('The answer.', 'Ответ.'))
  value: ReplyValue;

  @Field(
    () => Int,
    described('How many people come; null when it was not said.', 'Сколько человек приедет; null — не сказано.', {
      nullable: true,
    }),
  )
  headcount: number | null;

  @Field(
    () => HeadLevelEnum,
    described('Who leads them, by rank; null when it was not said.', 'Уровень главы делегации; null — не сказано.', {
      nullable: true,
    }),
  )
  headLevel: HeadLevel | null;

  @Field(
    () => ChannelEnum,
    described('By what way it came; null while there is no answer.', 'Каким путём пришёл; null — ответа нет.', {
      nullable: true,
    }),
  )
  channel: Channel | null;

  @Field(
    () => DateScalar,
    described('The day on which it came; null while there is no answer.', 'В какой день пришёл; null — ответа нет.', {
      nullable: true,
    }),
  )
  on: string | null;

  @Field(
    () => String,
    described('What else it said; null when nothing was noted.', 'Что ещё сказано; null — ничего не записано.', {
      nullable: true,
    }),
  )
  note: string | null;

  @Field(
    () => CityType,
    described('The city that comes instead; null otherwise.', 'Город, который приедет вместо него; null — иначе.', {
      nullable: true,
    }),
  )
  delegatedTo: never;

  @Field(
    () => CityType,
    described(
      'The city that wrote; null when it was the invited one.',
      'Город, который написал; null — сам приглашённый.',
      {
        nullable: true,
      },
    ),
  )
  answeredBy: never;

  @Field(() => Boolean, described('Whether it came after the deadline.', 'Пришёл ли после срока.'))
  isLate: boolean;

  @Field(
    () => Boolean,
    described(
      'Whether it is the one that counts: the latest, and not of a date that was moved since.',
      'Учитывается ли: последний и не на прежнюю, перенесённую дату.',
    ),
  )
  isCurrent: boolean;

  @Field(
    () => String,
    described(
      'The id of the key that wrote it down; null while there is no answer, and for partners.',
      'Идентификатор ключа, которым записан; null — ответа нет, и для партнёров.',
      { nullable: true },
    ),
  )
  enteredBy: never;

  @Field(
    () => DateTimeScalar,
    described('When it was written down; null while there is no answer.', 'Когда записан; null — ответа нет.', {
      nullable: true,
    }),
  )
  enteredAt: Date | null;
}
