import { Field, ID, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { Precision } from '../kernel/partial-date.js';
import { describe, enumType, say } from './describe.js';
import { nodeType } from './nodes.js';
import { DateScalar } from './scalars.js';

@InterfaceType('Node', {
  description: describe({ en: 'Anything with an id.', ru: 'Всё, у чего есть идентификатор.' }),
  resolveType: nodeType,
})
export abstract class NodeType {
  @Field(() => ID, say('A tagged id: its beginning says what it is.', 'Идентификатор; его начало говорит, что это.'))
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
    say(
      'As recorded (EDTF): 2003, 2022-09, 2022-11-17, 1967~.',
      'Как записано (EDTF): 2003, 2022-09, 2022-11-17, 1967~.',
    ),
  )
  text: string;

  @Field(() => PrecisionEnum, say('How much is known.', 'Насколько известна.'))
  precision: Precision;

  @Field(() => Boolean, say('Whether it is only about so.', 'Приблизительна ли.'))
  approximate: boolean;

  @Field(() => DateScalar, say('The first day that it may be.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, say('The last day that it may be.', 'Последний возможный день.'))
  to: string;
}
