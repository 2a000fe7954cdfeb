import { Field, ID, ObjectType } from '@nestjs/graphql';
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
  'What became of a correction.',
  'Что стало с исправлением.',
);

export const CorrectionDecisionEnum = enumType(
  'CorrectionDecision',
  CORRECTION_DECISIONS,
  'How a correction is answered.',
  'Как ответить на исправление.',
);

@ObjectType('Correction', {
  implements: () => NodeType,
  description: describe({
    en: 'A partner city says that a record is wrong, and staff answers; the record is changed by staff alone.',
    ru: 'Город-партнёр сообщает об ошибке в записи, отдел отвечает; саму запись меняет только отдел.',
  }),
})
export class CorrectionType extends RecordedType implements NodeType {
  @Field(() => ID, described('The correction’s id.', 'Идентификатор исправления.'))
  id: string;

  @Field(
    () => NodeType,
    described(
      'The record that is said to be wrong; null when it is gone, or not for this viewer.',
      'Запись, в которой ошибка; null — её больше нет или она не для этого пользователя.',
      { nullable: true },
    ),
  )
  about: never;

  @Field(() => CityType, described('The city that says so.', 'Город, который сообщил.'))
  city: never;

  @Field(() => String, described('The field of the record, as the schema calls it.', 'Поле записи, как в схеме.'))
  field: string;

  @Field(() => String, described('What it should say.', 'Что должно быть написано.'))
  value: string;

  @Field(
    () => String,
    described('From where the city knows it; null when it did not say.', 'Откуда это известно; null — не сказано.', {
      nullable: true,
    }),
  )
  source: string | null;

  @Field(() => CorrectionStatusEnum, described('What became of it.', 'Что с ним стало.'))
  status: CorrectionStatus;

  @Field(
    () => String,
    described('What staff answered; null while it is open.', 'Что ответил отдел; null — ещё не ответил.', {
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

  @Field(() => DateTimeScalar, described('When it changed last.', 'Когда изменилось в последний раз.'))
  updatedAt: Date;

  @Field(
    () => String,
    described(
      'The mutation that would write the value into the record, to look at and run; null for partners, once declined, and where the value needs more than one field.',
      'Готовая мутация, которая впишет значение в запись: проверьте и запустите; null — для партнёров, после отказа и где одного поля мало.',
      { nullable: true },
    ),
  )
  correctWith: never;

  @Field(() => String, described('One sentence about the correction.', 'Одно предложение об исправлении.'))
  summary: never;
}

isNode('correction', () => CorrectionType);
export const CorrectionConnection = connectionOf('Correction', () => CorrectionType);
