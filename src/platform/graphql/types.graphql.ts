import { Field, ID, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { PartialDate, Precision } from '../../kernel/partial-date.js';
import type { StatusOn } from '../../kernel/timeline.js';
import { describe, described, enumType } from './bilingual-descriptions.js';
import { nodeType } from './nodes.js';
import type { RequestContext } from './request-context.js';
import { DateScalar, LanguageTag } from './scalars.js';

/** The `asOf` argument of everything that depends on a day. */
export const asOf = described(
  'On which day; left out: today at home.',
  'На какой день; если не указано — сегодня по часам реестра.',
  {
    type: () => DateScalar,
    nullable: true,
  },
);

/** The `language` argument of every name, title and summary. */
export const language = described(
  'The language to answer in; left out: by Accept-Language, else Russian.',
  'Язык ответа; если не указан — по Accept-Language, иначе русский.',
  { type: () => LanguageTag, nullable: true },
);

@InterfaceType('Node', {
  description: describe({ en: 'Anything with an id.', ru: 'Всё, у чего есть идентификатор.' }),
  resolveType: nodeType,
})
export abstract class NodeType {
  @Field(
    () => ID,
    described('A tagged id: its beginning says what it is.', 'Идентификатор; его начало говорит, что это.'),
  )
  id: string;
}

const PRECISIONS: Record<Precision, { en: string; ru: string }> = {
  DAY: { en: 'The day is known.', ru: 'Известен день.' },
  MONTH: { en: 'Only the month is known.', ru: 'Известен только месяц.' },
  YEAR: { en: 'Only the year is known.', ru: 'Известен только год.' },
  DECADE: { en: 'Only the decade is known.', ru: 'Известно только десятилетие.' },
  UNKNOWN: { en: 'Nothing is known of the date: XXXX.', ru: 'О дате ничего не известно: XXXX.' },
};
export const PrecisionEnum = enumType(
  'DatePrecision',
  PRECISIONS,
  'How much of a date is known.',
  'Насколько известна дата.',
);

@ObjectType('PartialDate', {
  description: describe({
    en: 'A date as far as it is known; nothing is filled in.',
    ru: 'Дата, насколько она известна; ничего не додумано.',
  }),
})
export class PartialDateType {
  @Field(
    () => String,
    described(
      'As recorded (EDTF): 2003, 2022-09, 2022-11-17, 1967~.',
      'Как записано (EDTF): 2003, 2022-09, 2022-11-17, 1967~.',
    ),
  )
  text: string;

  @Field(() => PrecisionEnum, described('How much is known.', 'Насколько известна.'))
  precision: Precision;

  @Field(() => Boolean, described('Whether it is only about so.', 'Приблизительна ли.'))
  approximate: boolean;

  @Field(() => DateScalar, described('The first day that it may be.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, described('The last day that it may be.', 'Последний возможный день.'))
  to: string;
}

/** What every status says beside its value. */
@ObjectType({ isAbstract: true })
export abstract class StatusType {
  @Field(
    () => PartialDateType,
    described('Since when, as far as it is known.', 'С какого времени, насколько известно.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(() => [String], described('The reasons, in the asker’s language.', 'Причины на языке спрашивающего.'))
  because: never;

  @Field(
    () => Boolean,
    described(
      'False when that day lies inside a date whose exact day is not known.',
      'false — день попадает в дату, точный день которой неизвестен.',
    ),
  )
  isCertain: boolean;
}

/** A status with its reasons in the asker's language. */
export const told = <Value extends string>(status: StatusOn<Value>, ctx: RequestContext) => ({
  ...status,
  because: status.because.map((words) => words[ctx.language]),
});
