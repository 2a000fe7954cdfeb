import { Field, ID, ObjectType } from '@nestjs/graphql';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf, EdgeFields } from '../platform/graphql/connections.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { CHANGE_NOTICE_KINDS, type ChangeNoticeKind } from './change-notice.js';

const ChangeNoticeKindEnum = enumType(
  'ChangeNoticeKind',
  CHANGE_NOTICE_KINDS,
  'What became of a record for whoever reads.',
  'Что стало с записью для читающего.',
);

@ObjectType('ChangeNoticeEdge', {
  description: describe({
    en: 'That a record appeared, changed or disappeared; what and by whom is not told.',
    ru: 'Сообщение о том, что запись появилась, изменилась или исчезла; что именно и кем — не сообщается.',
  }),
})
export class ChangeNoticeEdge extends EdgeFields {
  @Field(() => ID, described('The id of the record.', 'Идентификатор записи.'))
  id: string;

  @Field(() => ChangeNoticeKindEnum, described('What became of the record.', 'Что стало с записью.'))
  kind: ChangeNoticeKind;

  @Field(
    () => DateTimeScalar,
    described('When it last changed, in UTC.', 'Когда она изменилась в последний раз, по UTC.'),
  )
  at: Date;

  @Field(
    () => NodeType,
    described(
      'The record as it is now; null when you see it no more.',
      'Запись в нынешнем виде; null — её больше не видно.',
      { nullable: true },
    ),
  )
  node: object | null;
}
export const ChangeNoticeConnection = connectionOf('ChangeNotice', () => NodeType, ChangeNoticeEdge);
