import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ToldTo } from '../access/requires.decorator.js';
import { CityType } from '../cities/city.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { CORRECTION_DECISIONS, CORRECTION_STATUSES, type CorrectionStatus } from './correction-vocabulary.js';

export const CorrectionStatusEnum = enumType(
  'CorrectionStatus',
  CORRECTION_STATUSES,
  'The status of a correction.',
  'Состояние исправления.',
);

export const CorrectionDecisionEnum = enumType(
  'CorrectionDecision',
  CORRECTION_DECISIONS,
  'The decision on a correction.',
  'Решение по исправлению.',
);

@ObjectType('Correction', {
  implements: () => NodeType,
  description: describe({
    en: 'A partner city reports an error in a record, and staff answer. Only staff change the record itself.',
    ru: 'Город-партнёр сообщает об ошибке в записи, отдел отвечает; саму запись меняет только отдел.',
  }),
})
export class CorrectionType extends RecordedType implements NodeType {
  @Field(() => ID, described('The correction’s ID.', 'Идентификатор исправления.'))
  id: string;

  @Field(
    () => NodeType,
    described(
      'The record in question; null if it no longer exists or is not visible to you.',
      'Запись, в которой ошибка; null — её больше нет или она вам не видна.',
      { nullable: true },
    ),
  )
  about: never;

  @Field(() => CityType, described('The city that reported it.', 'Город, который сообщил.'))
  city: never;

  @Field(() => String, described('The name of the field in the schema.', 'Название поля записи в схеме.'))
  field: string;

  @Field(() => String, described('The correct value.', 'Как должно быть.'))
  value: string;

  @Field(
    () => String,
    described('The source that the city gave; null if none.', 'Откуда это известно; null — не указано.', {
      nullable: true,
    }),
  )
  source: string | null;

  @Field(() => CorrectionStatusEnum, described('The status of this correction.', 'Состояние этого исправления.'))
  status: CorrectionStatus;

  @Field(
    () => String,
    described('The answer of staff; null while it is open.', 'Что ответил отдел; null — ещё не ответил.', {
      nullable: true,
    }),
  )
  answer: string | null;

  @Field(() => DateTimeScalar, described('When it was proposed.', 'Когда предложено.'))
  proposedAt: Date;

  @Field(
    () => DateTimeScalar,
    described('When it was answered; null while it is open.', 'Когда дан ответ; null — ещё не дан.', {
      nullable: true,
    }),
  )
  decidedAt: Date | null;

  @ToldTo('DECIDE_CORRECTIONS')
  @Field(
    () => String,
    described(
      'A ready mutation that writes the value into the record, to check and run; null for partners, once declined, and where the value needs more than one field.',
      'Готовая мутация, которая внесёт значение в запись: проверьте и запустите; null — для партнёров, после отклонения и если одного поля мало.',
      { nullable: true },
    ),
  )
  correctWith: never;

  @Field(() => String, described('A one-sentence summary.', 'Краткое описание одним предложением.'))
  summary: never;
}

isNode('correction', () => CorrectionType);
export const CorrectionConnection = connectionOf('Correction', () => CorrectionType);
