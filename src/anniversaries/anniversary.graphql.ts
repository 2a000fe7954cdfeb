import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ToldTo } from '../access/requires.decorator.js';
import { AgreementType } from '../agreements/agreement.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { OriginEnum } from '../partnerships/partnership-enums.graphql.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import type { Origin } from '../partnerships/readings/partnership-vocabulary.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { isNode } from '../platform/graphql/nodes.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { NodeType, PartialDateType, PrecisionEnum } from '../platform/graphql/types.graphql.js';
import { TierEnum } from './anniversary-enums.graphql.js';
import type { Tier } from './anniversary-vocabulary.js';
import { MilestoneType } from './milestones.graphql.js';

@ObjectType('AnniversaryAnchor', {
  description: describe({
    en: 'The date from which the years are counted, and why.',
    ru: 'Дата, от которой считаются годы, и почему.',
  }),
})
export class AnniversaryAnchorType {
  @Field(() => PartialDateType, described('The date.', 'Дата.'))
  on: PartialDate;

  @Field(
    () => String,
    described('Why this date; null if not recorded.', 'Почему эта дата; null — не записано.', { nullable: true }),
  )
  basis: string | null;
}

export const NEXT = described(
  'The next anniversary, today included; null if there is none.',
  'Ближайшая годовщина, включая сегодня; null — годовщин не предстоит.',
  { nullable: true },
);

@ObjectType('Anniversary', {
  implements: () => NodeType,
  description: describe({
    en: 'An anniversary in one year; derived, never stored.',
    ru: 'Годовщина в одном году; вычисляется и не хранится.',
  }),
})
export class AnniversaryType implements NodeType {
  @Field(
    () => ID,
    described('Composed of the anchor and the year.', 'Идентификатор; составлен из даты отсчёта и года.'),
  )
  id: string;

  @Field(() => Int, described('The number of years, for example 20.', 'Сколько лет, например 20.'))
  ordinal: number;

  @Field(() => TierEnum, described('Its significance.', 'Значимость этой годовщины.'))
  tier: Tier;

  @Field(() => String, described('Its title, as in a letter.', 'Название, как в письме.'))
  title: never;

  @Field(() => PrecisionEnum, described('How precisely the date is known.', 'Насколько точно известна дата.'))
  precision: 'DAY' | 'MONTH' | 'YEAR';

  @Field(
    () => DateScalar,
    described(
      'The day itself; null if it is not known, or does not exist in that year (29 February).',
      'Сам день; null — неизвестен или его нет в этом году (29 февраля).',
      { nullable: true },
    ),
  )
  actualOn: string | null;

  @Field(
    () => DateScalar,
    described(
      'The day on which it is marked; null if the day is not known.',
      'День, когда годовщину отмечают; null — день неизвестен.',
      { nullable: true },
    ),
  )
  observedOn: string | null;

  @Field(() => DateScalar, described('The first possible day.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, described('The last possible day.', 'Последний возможный день.'))
  to: string;

  @Field(
    () => AnniversaryAnchorType,
    described('The date from which it is counted, and why.', 'От какой даты считается и почему.'),
  )
  anchor: AnniversaryAnchorType;

  @Field(
    () => OriginEnum,
    described(
      'From which start it is counted, if the partnership was established again; null if it had only one start by then.',
      'От какого начала считается, если связь была установлена заново; null — к этому дню начало было только одно.',
      { nullable: true },
    ),
  )
  origin: Origin | null;

  @Field(
    () => PartnershipType,
    described(
      'The partnership whose date is counted; null for an agreement of several parties.',
      'Связь, от даты которой считают; null — многостороннее соглашение.',
      { nullable: true },
    ),
  )
  partnership: object | null;

  @Field(
    () => AgreementType,
    described('The agreement of several parties; null for a partnership.', 'Многостороннее соглашение; null — связь.', {
      nullable: true,
    }),
  )
  agreement: object | null;

  @Field(
    () => Boolean,
    described(
      'Whether it is counted from an approximate date or a decade; only staff see such anniversaries.',
      'Считается ли от приблизительной даты или десятилетия: такие годовщины видят только сотрудники.',
    ),
  )
  isApproximate: boolean;

  @Field(
    () => Boolean,
    described(
      'Whether the partnership is suspended, has ended or rests on no agreement any more on that day, so that staff must decide whether to mark it.',
      'Приостановлена ли связь на этот день, прекращена или больше ни на чём не основана; тогда нужно решить, отмечать ли годовщину.',
    ),
  )
  isInQuestion: boolean;

  @Field(
    () => [String],
    described('Why it is in question; empty where it is not.', 'Почему связь под вопросом; пусто — не под вопросом.'),
  )
  inQuestionBecause: never;

  @ToldTo('KEEP_EVENTS')
  @Field(
    () => [MilestoneType],
    described(
      'Preparation tasks, earliest first. For staff only: the list is empty for others.',
      'Что нужно сделать заблаговременно, начиная с самого раннего. Только для сотрудников: для прочих список пуст.',
    ),
  )
  milestones: never;
}

isNode('anniversary', () => AnniversaryType);

export const AnniversaryConnection = connectionOf('Anniversary', () => AnniversaryType);
