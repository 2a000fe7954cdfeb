import { Field, ID, ObjectType } from '@nestjs/graphql';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf, EdgeFields } from '../platform/graphql/connections.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { CHANGE_NOTICE_KINDS, type ChangeNoticeKind } from './change-notice.js';

const ChangeNoticeKindEnum = enumType(
  'ChangeNoticeKind',
  CHANGE_NOTICE_KINDS,
  'What happened to a record from the reader’s point of view.',
  'Что произошло с записью для того, кто читает изменения.',
);

@ObjectType('ChangeNoticeEdge', {
  description: describe({
    en: 'A notice that a record appeared, changed or disappeared; it does not say what changed or who changed it.',
    ru: 'Сообщение о том, что запись появилась, изменилась или исчезла; что именно изменилось и кто это сделал, не сообщается.',
  }),
})
export class ChangeNoticeEdge extends EdgeFields {
  @Field(() => ID, described('The ID of the record.', 'Идентификатор записи.'))
  recordId: string;

  @Field(
    () => ID,
    described(
      'The same as recordId. Clients that keep what they read by its ID take the notice for the record.',
      'То же, что recordId. Программы, которые хранят прочитанное по id, принимают сообщение за саму запись.',
      {
        deprecationReason: describe({
          en: '2026-12-01: use recordId; gone after 2027-06-01.',
          ru: '2026-12-01: вместо него recordId; исчезнет после 2027-06-01.',
        }),
      },
    ),
  )
  id: string;

  @Field(() => ChangeNoticeKindEnum, described('What happened to the record.', 'Что произошло с записью.'))
  kind: ChangeNoticeKind;

  @Field(
    () => DateTimeScalar,
    described('When it last changed, in UTC.', 'Когда она изменилась в последний раз, по UTC.'),
  )
  at: Date;

  @Field(
    () => NodeType,
    described(
      'The record as it is now; null if it is no longer visible to you.',
      'Запись в нынешнем виде; null — она вам больше не видна.',
      { nullable: true },
    ),
  )
  node: object | null;
}
export const ChangeNoticeConnection = connectionOf('ChangeNotice', () => NodeType, ChangeNoticeEdge);
