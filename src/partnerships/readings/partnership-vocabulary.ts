import type { Bilingual } from '../../kernel/bilingual.js';

/** Kinds of partnership, the closest first. */
export const PARTNERSHIP_KINDS = {
  SISTER: { en: 'Sister city, twin town', ru: 'Город-побратим (породнённый город)' },
  FRIENDSHIP: { en: 'Friendship city', ru: 'Дружественный город' },
  COOPERATION: { en: 'Partner by an agreement on cooperation', ru: 'Город-партнёр' },
  PROJECT: { en: 'Project partnership, limited in time and subject', ru: 'Проектное партнёрство' },
  INTENT: { en: 'Partner by protocol of intent', ru: 'Партнёр по протоколу намерений' },
  CONTACT: { en: 'Working contacts without a formal agreement', ru: 'Рабочие контакты' },
  NETWORK: { en: 'Members of one association', ru: 'Участие в объединении' },
} satisfies Record<string, Bilingual>;
export type PartnershipKind = keyof typeof PARTNERSHIP_KINDS;

/** «Побратимские связи», for sentences and titles. */
export const TIES: Record<PartnershipKind, Bilingual> = {
  SISTER: { en: 'sister-city ties', ru: 'побратимских связей' },
  FRIENDSHIP: { en: 'friendship ties', ru: 'дружественных связей' },
  COOPERATION: { en: 'the partnership', ru: 'партнёрских связей' },
  PROJECT: { en: 'the project partnership', ru: 'проектного партнёрства' },
  INTENT: { en: 'the protocol of intent', ru: 'протокола намерений' },
  CONTACT: { en: 'working contacts', ru: 'рабочих контактов' },
  NETWORK: { en: 'common membership', ru: 'участия в объединении' },
};

export const PARTNERSHIP_STATUSES = {
  PROSPECTIVE: { en: 'Planned', ru: 'Связь планируется' },
  ACTIVE: { en: 'Active', ru: 'Связь действует' },
  SUSPENDED: { en: 'Suspended', ru: 'Связь приостановлена' },
  ENDED: { en: 'Ended', ru: 'Связь прекращена' },
  ABANDONED: { en: 'Dropped before it was established', ru: 'Связь не состоялась' },
} satisfies Record<string, Bilingual>;
export type PartnershipStatus = keyof typeof PARTNERSHIP_STATUSES;

export const STANCES = {
  ACTIVE: { en: 'Maintains the partnership', ru: 'Поддерживает связь' },
  SUSPENDED: { en: 'Has suspended the partnership', ru: 'Приостановила связь' },
  ENDED: { en: 'Has ended the partnership', ru: 'Прекратила связь' },
  UNKNOWN: { en: 'Not known', ru: 'Неизвестно' },
} satisfies Record<string, Bilingual>;
export type Stance = keyof typeof STANCES;

export const SIDES = {
  OURS: { en: 'Our side', ru: 'Наша сторона' },
  THEIRS: { en: 'The partner', ru: 'Сторона партнёра' },
  BOTH: { en: 'Both sides together', ru: 'Обе стороны вместе' },
} satisfies Record<string, Bilingual>;
export type Side = keyof typeof SIDES;

export const SUSPENSION_REASONS = {
  FOREIGN_POLICY: { en: 'Foreign policy', ru: 'Внешнеполитические причины' },
  FORCE_MAJEURE: { en: 'Force majeure', ru: 'Непреодолимая сила' },
  MUTUAL: { en: 'By mutual consent', ru: 'По взаимному согласию' },
  NO_CONTACT: { en: 'No contact', ru: 'Отсутствие контактов' },
  REORGANISATION: { en: 'Reorganisation of a side', ru: 'Реорганизация стороны' },
  OTHER: { en: 'Another reason', ru: 'Иная причина' },
} satisfies Record<string, Bilingual>;
export type SuspensionReason = keyof typeof SUSPENSION_REASONS;

export const PARTNERSHIP_ACTS = {
  PROPOSED: { en: 'Proposal of a partnership', ru: 'Предложение установить связь' },
  ESTABLISHED: { en: 'Establishment, or a closer kind of partnership', ru: 'Установление или углубление связи' },
  SUSPENDED: { en: 'Suspension of a partnership', ru: 'Приостановка связи' },
  RESUMED: { en: 'Resumption of a partnership', ru: 'Возобновление связи' },
  ENDED: { en: 'End of a partnership', ru: 'Прекращение связи' },
  ABANDONED: { en: 'Dropping of a planned partnership', ru: 'Отказ от намерения' },
} satisfies Record<string, Bilingual>;
export type PartnershipActKind = keyof typeof PARTNERSHIP_ACTS;

/** By whom an act was done, in a sentence. */
export const BY_SIDE: Record<Side, Bilingual> = {
  OURS: { en: 'our side', ru: 'нашей стороной' },
  THEIRS: { en: 'the partner', ru: 'партнёром' },
  BOTH: { en: 'both sides', ru: 'обеими сторонами' },
};

/** An act in a Russian sentence: «Приостановка связи» (SUSPENDED). */
export const actInRussian = (kind: PartnershipActKind) => `«${PARTNERSHIP_ACTS[kind].ru}» (${kind})`;

export const PARTNERSHIP_ORDERS = {
  SINCE_ASC: { en: 'Oldest partnership first; planned ones last.', ru: 'Сначала самые давние, планируемые — в конце.' },
  SINCE_DESC: { en: 'Planned partnerships first, then newest first.', ru: 'Сначала планируемые, затем самые новые.' },
  CITY_CODE_ASC: { en: 'By the code of the city.', ru: 'По коду города.' },
} satisfies Record<string, Bilingual>;
export type PartnershipOrder = keyof typeof PARTNERSHIP_ORDERS;

/** From which beginning the years are counted, for a partnership that ended and was re-established (R21). */
export const ORIGINS = {
  FIRST_TIES: {
    en: 'From the first partnership of the two cities, which has since ended.',
    ru: 'От первой связи двух городов, которая с тех пор прекратилась.',
  },
  RE_ESTABLISHMENT: {
    en: 'From the day on which the partnership was re-established.',
    ru: 'От дня, когда связь была установлена заново.',
  },
} satisfies Record<string, Bilingual>;
export type Origin = keyof typeof ORIGINS;

/** The kinds of text about a partnership. */
export const PARTNERSHIP_TEXTS = ['NAME_BY_PARTNER', 'MOTIVE', 'STORY'] as const;
export type PartnershipTextKind = (typeof PARTNERSHIP_TEXTS)[number];
