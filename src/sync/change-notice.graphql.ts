import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../platform/connections.js';
import { describe, enumType, say } from '../platform/describe.js';
import { DateTimeScalar } from '../platform/scalars.js';
import { CHANGE_NOTICE_KINDS, type ChangeNoticeKind } from './change-notice.js';

const ChangeNoticeKindEnum = enumType(
  'ChangeNoticeKind',
  CHANGE_NOTICE_KINDS,
  'What became of a record for whoever reads.',
  'Что стало с записью для читающего.',
);

@ObjectType('ChangeNotice', {
  description: describe({
    en: 'That a record appeared, changed or disappeared; what and by whom is not told.',
    ru: 'Сообщение о том, что запись появилась, изменилась или исчезла; что именно и кем — не сообщается.',
  }),
})
export class ChangeNoticeType {
  @Field(() => ID, say('The id of the record.', 'Идентификатор записи.'))
  id: string;

  @Field(() => ChangeNoticeKindEnum, say('What became of the record.', 'Что стало с записью.'))
  kind: ChangeNoticeKind;

  @Field(() => DateTimeScalar, say('When it last changed, in UTC.', 'Когда она изменилась в последний раз, по UTC.'))
  at: Date;
}
export const ChangeNoticeConnection = connectionOf('ChangeNotice', () => ChangeNoticeType);
