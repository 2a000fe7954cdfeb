import type { Bilingual } from '../kernel/bilingual.js';

/** What happens to a record from a reader's point of view. */
export const CHANGE_NOTICE_KINDS = {
  APPEARED: {
    en: 'The record was not visible to you when you began to read, and is visible now: store it.',
    ru: 'В начале чтения запись не была видна, теперь видна: сохраните её.',
  },
  CHANGED: {
    en: 'A record visible to you has changed: store it again.',
    ru: 'Запись изменилась: сохраните её заново.',
  },
  DISAPPEARED: {
    en: 'The record is no longer visible to you: delete it if you have it.',
    ru: 'Запись больше не видна: удалите её, если она у вас есть.',
  },
} satisfies Record<string, Bilingual>;
export type ChangeNoticeKind = keyof typeof CHANGE_NOTICE_KINDS;

/** A notice that a record appeared, changed or disappeared; of a record that disappeared it gives only the id. */
export interface ChangeNotice {
  cursor: string;
  /** The id of the record. */
  id: string;
  recordId: string;
  kind: ChangeNoticeKind;
  at: Date;
  /** The record as it is now; null if the reader no longer sees it. A getter, so that it is read only when requested. */
  readonly node: Promise<object | null>;
}
