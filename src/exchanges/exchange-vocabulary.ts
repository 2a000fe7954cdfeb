import type { Bilingual } from '../kernel/bilingual.js';

export const EXCHANGE_KINDS = {
  DELEGATION_IN: { en: 'A delegation received', ru: 'Приём делегации' },
  DELEGATION_OUT: { en: 'A delegation of ours sent', ru: 'Выезд нашей делегации' },
  WORKING_VISIT: { en: 'A working visit', ru: 'Рабочий визит' },
  JOINT_EVENT: { en: 'A joint event', ru: 'Совместное мероприятие' },
  JOINT_WORK: { en: 'Joint work', ru: 'Совместная работа' },
  VIDEO_CONFERENCE: { en: 'A video conference', ru: 'Видеоконференция' },
  CORRESPONDENCE: { en: 'Correspondence', ru: 'Переписка' },
  TRAINING: { en: 'A training placement', ru: 'Стажировка' },
  HUMANITARIAN_ACTION: { en: 'A humanitarian campaign', ru: 'Гуманитарная акция' },
  OTHER: { en: 'Another kind of exchange', ru: 'Иное' },
} satisfies Record<string, Bilingual>;
export type ExchangeKind = keyof typeof EXCHANGE_KINDS;

/** The kinds with travel; only these have a visit kind. */
export const VISITS: readonly ExchangeKind[] = ['DELEGATION_IN', 'DELEGATION_OUT', 'WORKING_VISIT'];

export const VISIT_KINDS = {
  OFFICIAL: { en: 'Official visit', ru: 'Официальный' },
  WORKING: { en: 'Working-level visit', ru: 'Рабочий' },
  STUDY: { en: 'Study visit', ru: 'Ознакомительный' },
  PRIVATE: { en: 'Unofficial visit', ru: 'Неофициальный' },
  TRANSIT: { en: 'Stopover in transit', ru: 'Проездом' },
} satisfies Record<string, Bilingual>;
export type VisitKind = keyof typeof VISIT_KINDS;

export const EXCHANGE_ORDERS = {
  ON_DESC: { en: 'Latest exchange first.', ru: 'Сначала последние.' },
  ON_ASC: { en: 'Earliest exchange first.', ru: 'Сначала самые ранние.' },
} satisfies Record<string, Bilingual>;
export type ExchangeOrder = keyof typeof EXCHANGE_ORDERS;
