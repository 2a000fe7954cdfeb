import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AgreementType } from '../agreements/agreement.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { OriginEnum } from '../partnerships/partnership-enums.graphql.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import type { Origin } from '../partnerships/partnership-vocabulary.js';
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
    en: 'The date that the years are counted from, and why.',
    ru: 'Дата, от которой считаются годы, и почему.',
  }),
})
export class AnniversaryAnchorType {
  @Field(() => PartialDateType, described('The date.', 'Дата.'))
  on: PartialDate;

  @Field(
    () => String,
    described('Why this date; null when not recorded.', 'Почему эта дата; null — не записано.', { nullable: true }),
  )
  basis: string | null;
}

export const NEXT = described(
  'The next anniversary, today included; null when none is to come.',
  'Ближайшая годовщина, включая сегодня; null — не предстоит.',
  { nullable: true },
);

@ObjectType('Anniversary', {
  implements: () => NodeType,
  description: describe({
    en: 'An anniversary in one year, worked out and never stored.',
    ru: 'Годовщина в одном году; вычисляется и не хранится.',
  }),
})
export class AnniversaryType implements NodeType {
  @Field(() => ID, described('Made of the anchor and the year.', 'Составлен из основания и года.'))
  id: string;

  @Field(() => Int, described('Which one: 20.', 'Которая: 20.'))
  ordinal: number;

  @Field(() => TierEnum, described('How great it is.', 'Насколько значима.'))
  tier: Tier;

  @Field(() => String, described('Its title, as a letter would put it.', 'Название, как в письме.'))
  title: never;

  @Field(() => PrecisionEnum, described('How much of the date is known.', 'Насколько известна дата.'))
  precision: 'DAY' | 'MONTH' | 'YEAR';

  @Field(
    () => DateScalar,
    described(
      'The day itself; null when it is not known, or does not exist in that year (29 February).',
      'Сам день; null — неизвестен или его нет в этом году (29 февраля).',
      { nullable: true },
    ),
  )
  actualOn: string | null;

  @Field(
    () => DateScalar,
    described(
      'The day on which it is kept; null when the day is not known.',
      'День, когда отмечается; null — день неизвестен.',
      { nullable: true },
    ),
  )
  observedOn: string | null;

  @Field(() => DateScalar, described('The first day that it may be.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, described('The last day that it may be.', 'Последний возможный день.'))
  to: string;

  @Field(
    () => AnniversaryAnchorType,
    described('The date that it is counted from, and why.', 'От какой даты считается и почему.'),
  )
  anchor: AnniversaryAnchorType;

  @Field(
    () => OriginEnum,
    described(
      'Of a tie that was taken up again: which of its beginnings; null when it had begun but once by then.',
      'Для возобновлённой связи — от какого её начала; null — к этому дню она начиналась лишь однажды.',
      { nullable: true },
    ),
  )
  origin: Origin | null;

  @Field(
    () => PartnershipType,
    described('The partnership; null for a document of several parties.', 'Связь; null — многосторонний документ.', {
      nullable: true,
    }),
  )
  partnership: object | null;

  @Field(
    () => AgreementType,
    described(
      'The document of several parties; null for a partnership.',
      'Многосторонний документ; null — партнёрство.',
      {
        nullable: true,
      },
    ),
  )
  agreement: object | null;

  @Field(
    () => Boolean,
    described(
      'Whether it is counted from a date that is known only about, or as a decade: staff alone see such ones.',
      'Считается ли от приблизительной даты или десятилетия: такие годовщины видят только сотрудники.',
    ),
  )
  isApproximate: boolean;

  @Field(
    () => Boolean,
    described(
      'Decide whether to mark it: the tie rests, has ended or nothing carries it any more on that day.',
      'Решите, отмечать ли: связь на этот день приостановлена, прекращена или больше ни на чём не основана.',
    ),
  )
  isInQuestion: boolean;

  @Field(
    () => [String],
    described('Why it is in question; empty where it is not.', 'Почему связь под вопросом; пусто — не под вопросом.'),
  )
  inQuestionBecause: never;

  @Field(
    () => [MilestoneType],
    described(
      'What to do in good time before it, the earliest first. For staff alone: to the public the list is empty.',
      'Что сделать заблаговременно, начиная с самого раннего. Только для сотрудников: прочим список пуст.',
    ),
  )
  milestones: never;
}

isNode('anniversary', () => AnniversaryType);

export const AnniversaryConnection = connectionOf('Anniversary', () => AnniversaryType);
