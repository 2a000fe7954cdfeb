import { Field, ID, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { LanguageText } from '../../kernel/language-text.js';
import type { PartialDate, Precision } from '../../kernel/partial-date.js';
import type { StatusOn } from '../../kernel/timeline.js';
import { describe, described, enumType } from './bilingual-descriptions.js';
import { nodeType } from './nodes.js';
import type { RequestContext } from './request-context.js';
import { DateScalar, LanguageTag } from './scalars.js';

/** The `asOf` argument of fields that depend on a day. */
export const asOf = described(
  'The day to answer for; default: today in the registry’s time zone.',
  'На какой день; если не указан — сегодня по времени реестра.',
  {
    type: () => DateScalar,
    nullable: true,
  },
);

/** The `language` argument of every name, title and summary. */
export const language = described(
  'The language of the answer; default: from Accept-Language, otherwise Russian.',
  'Язык ответа; если не указан — по Accept-Language, иначе русский.',
  { type: () => LanguageTag, nullable: true },
);

@ObjectType('LocalText', {
  description: describe({
    en: 'A text and the language that it is in, which need not be the requested one.',
    ru: 'Текст и его язык; это не обязательно тот язык, который запрошен.',
  }),
})
export class LocalText implements LanguageText {
  @Field(() => String, described('The text.', 'Сам текст.'))
  text: string;

  @Field(
    () => LanguageTag,
    described(
      'Its language, as for the attribute `lang` of HTML; zxx: a code that stands for a name.',
      'Его язык, как для атрибута `lang` в HTML; zxx — это код вместо названия.',
    ),
  )
  language: string;
}

@InterfaceType('Node', {
  description: describe({ en: 'Any record with an ID.', ru: 'Любая запись с идентификатором.' }),
  resolveType: nodeType,
})
export abstract class NodeType {
  @Field(
    () => ID,
    described('An ID whose prefix names the kind of the record.', 'Идентификатор; его начало указывает вид записи.'),
  )
  id: string;
}

export const PRECISIONS: Record<Precision, { en: string; ru: string }> = {
  DAY: { en: 'The day is known.', ru: 'Известен день.' },
  MONTH: { en: 'Only the month is known.', ru: 'Известен только месяц.' },
  YEAR: { en: 'Only the year is known.', ru: 'Известен только год.' },
  DECADE: { en: 'Only the decade is known.', ru: 'Известно только десятилетие.' },
  UNKNOWN: { en: 'Nothing is known of the date: XXXX.', ru: 'О дате ничего не известно: XXXX.' },
};
export const PrecisionEnum = enumType(
  'DatePrecision',
  PRECISIONS,
  'How precisely a date is known.',
  'Насколько известна дата.',
);

@ObjectType('PartialDate', {
  description: describe({
    en: 'A date as far as it is known; unknown parts are never filled in.',
    ru: 'Дата, насколько она известна; неизвестное не додумывается.',
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

  @Field(() => PrecisionEnum, described('How precisely it is known.', 'Точность даты.'))
  precision: Precision;

  @Field(() => Boolean, described('Whether it is approximate.', 'Приблизительная ли дата.'))
  approximate: boolean;

  @Field(() => DateScalar, described('The first possible day.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, described('The last possible day.', 'Последний возможный день.'))
  to: string;
}

/** The fields of every status besides its value. */
@ObjectType({ isAbstract: true })
export abstract class StatusType {
  @Field(
    () => PartialDateType,
    described('Since when, as far as it is known.', 'С какого времени, насколько известно.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(() => [String], described('The reasons, in the language of the request.', 'Причины на языке запроса.'))
  because: never;

  @Field(
    () => Boolean,
    described(
      'False if the day falls within a date whose exact day is not known.',
      'false — день попадает в дату, точный день которой неизвестен.',
    ),
  )
  isCertain: boolean;
}

/** A status with its reasons in the language of the request. */
export const told = <Value extends string>(status: StatusOn<Value>, ctx: RequestContext) => ({
  ...status,
  because: status.because.map((words) => words[ctx.language]),
});
