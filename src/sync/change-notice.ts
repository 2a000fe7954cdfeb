import type { Bilingual } from '../kernel/bilingual.js';

/** What becomes of a thing for a reader. */
export const CHANGE_NOTICE_KINDS = {
  APPEARED: {
    en: 'You did not see it when you began to read, and see it now: store it.',
    ru: 'Когда чтение началось, записи не было видно, теперь она видна: сохраните её.',
  },
  CHANGED: { en: 'You saw it, and it has changed: store it anew.', ru: 'Запись изменилась: сохраните её заново.' },
  DISAPPEARED: {
    en: 'You see it no more: delete it, if you have it.',
    ru: 'Записи больше не видно: удалите её, если она у вас есть.',
  },
} satisfies Record<string, Bilingual>;
export type ChangeNoticeKind = keyof typeof CHANGE_NOTICE_KINDS;

/** Tells a reader that a thing appeared, changed or disappeared; of one that disappeared nothing is told but its id. */
export interface ChangeNotice {
  cursor: string;
  /** The thing's. */
  id: string;
  kind: ChangeNoticeKind;
  at: Date;
  /** The thing as it is now; null when the reader sees it no more. A getter: read only when asked. */
  readonly node: Promise<object | null>;
}
