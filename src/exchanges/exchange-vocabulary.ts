import type { Bilingual } from '../kernel/bilingual.js';

export const EXCHANGE_KINDS = {
  DELEGATION_IN: { en: 'A delegation received', ru: 'Приём делегации' },
  DELEGATION_OUT: { en: 'A delegation of ours sent out', ru: 'Выезд нашей делегации' },
  WORKING_VISIT: { en: 'A working visit', ru: 'Рабочий визит' },
  JOINT_EVENT: { en: 'A joint event', ru: 'Совместное мероприятие' },
  JOINT_WORK: { en: 'Joint work', ru: 'Совместная работа' },
  VIDEO_CONFERENCE: { en: 'A video conference', ru: 'Видеоконференция' },
  CORRESPONDENCE: { en: 'Correspondence', ru: 'Переписка' },
  TRAINING: { en: 'A placement of trainees', ru: 'Стажировка' },
  HUMANITARIAN_ACTION: { en: 'A humanitarian action', ru: 'Гуманитарная акция' },
  OTHER: { en: 'Another kind of exchange', ru: 'Иное' },
} satisfies Record<string, Bilingual>;
export type ExchangeKind = keyof typeof EXCHANGE_KINDS;

/** The kinds in which somebody travels: of these alone it is said by which protocol. */
export const VISITS: readonly ExchangeKind[] = ['DELEGATION_IN', 'DELEGATION_OUT', 'WORKING_VISIT'];

export const VISIT_KINDS = {
  OFFICIAL: { en: 'Official visit', ru: 'Официальный' },
  WORKING: { en: 'Working stay', ru: 'Рабочий' },
  STUDY: { en: 'Study visit', ru: 'Ознакомительный' },
  PRIVATE: { en: 'Unofficial visit', ru: 'Неофициальный' },
  TRANSIT: { en: 'Stop in transit', ru: 'Проездом' },
} satisfies Record<string, Bilingual>;
export type VisitKind = keyof typeof VISIT_KINDS;

export const EXCHANGE_ORDERS = {
  ON_DESC: { en: 'The latest exchange first.', ru: 'Сначала последние.' },
  ON_ASC: { en: 'The earliest exchange first.', ru: 'Сначала самые ранние.' },
} satisfies Record<string, Bilingual>;
export type ExchangeOrder = keyof typeof EXCHANGE_ORDERS;
