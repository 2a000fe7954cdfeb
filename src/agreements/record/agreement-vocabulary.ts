import type { Bilingual } from '../../kernel/bilingual.js';

export const AGREEMENT_KINDS = {
  SISTER_CITY_AGREEMENT: {
    en: 'Sister-city (twinning) agreement',
    ru: 'Соглашение об установлении побратимских связей',
  },
  FRIENDSHIP_AGREEMENT: { en: 'Friendship (and cooperation) agreement', ru: 'Соглашение о дружбе (и сотрудничестве)' },
  COOPERATION_AGREEMENT: { en: 'Cooperation agreement', ru: 'Соглашение о сотрудничестве' },
  INFORMATION_EXCHANGE_AGREEMENT: {
    en: 'Agreement on cooperation and information exchange',
    ru: 'Соглашение о сотрудничестве и информационном взаимодействии',
  },
  PROTOCOL_OF_INTENT: { en: 'Protocol of intent', ru: 'Протокол намерений (о намерениях)' },
  LETTER_OF_INTENT: { en: 'Letter of intent', ru: 'Письмо о намерениях' },
  MEMORANDUM: { en: 'Memorandum of understanding', ru: 'Меморандум о взаимопонимании' },
  DECLARATION: {
    en: 'Joint declaration, twinning oath, charter',
    ru: 'Совместная декларация, клятва, хартия породнения',
  },
  ACTION_PLAN: {
    en: 'Joint action plan or programme',
    ru: 'План (программа) совместных мероприятий, «дорожная карта»',
  },
  PROTOCOL: { en: 'Protocol to an agreement or of a meeting', ru: 'Протокол (к соглашению; встречи)' },
  ADDENDUM: { en: 'Amendment, addendum', ru: 'Дополнительное соглашение' },
  PROLONGATION: { en: 'Renewal', ru: 'Соглашение о продлении' },
  COMMUNIQUE: { en: 'Joint communiqué, minutes', ru: 'Совместное коммюнике, итоговый протокол' },
  INTERPARLIAMENTARY: {
    en: 'Agreement of representative bodies',
    ru: 'Соглашение представительных органов (дум, собраний)',
  },
  SECTORAL: { en: 'Agreement of one sector (school, museum, port)', ru: 'Отраслевое соглашение' },
  CROSS_BORDER: { en: 'Cross-border cooperation agreement', ru: 'Соглашение о приграничном сотрудничестве' },
  INTERMUNICIPAL: {
    en: 'Domestic agreement between municipalities',
    ru: 'Соглашение о межмуниципальном сотрудничестве',
  },
  OTHER: { en: 'Another document', ru: 'Иной документ' },
} satisfies Record<string, Bilingual>;
export type AgreementKind = keyof typeof AGREEMENT_KINDS;

export const LEGAL_EFFECTS = {
  BINDING: { en: 'Binding', ru: 'Обязывающее' },
  POLITICAL: { en: 'A political commitment', ru: 'Политическое обязательство' },
  NON_BINDING: { en: 'Creates no obligations', ru: 'Не порождает обязательств' },
  UNKNOWN: { en: 'Not determined', ru: 'Не определено' },
} satisfies Record<string, Bilingual>;
export type LegalEffect = keyof typeof LEGAL_EFFECTS;

export const SCOPES = {
  BILATERAL: { en: 'Two parties', ru: 'Двустороннее' },
  MULTILATERAL: { en: 'More than two parties', ru: 'Многостороннее' },
} satisfies Record<string, Bilingual>;
export type Scope = keyof typeof SCOPES;

export const AGREEMENT_STATUSES = {
  IDEA: { en: 'Considered', ru: 'Рассматривается возможность' },
  NEGOTIATION: { en: 'In negotiation', ru: 'Идут переговоры' },
  DRAFT: { en: 'Draft agreed between the parties', ru: 'Проект согласован сторонами' },
  UNDER_APPROVAL: { en: 'With the approving authority', ru: 'На согласовании' },
  APPROVED: { en: 'Cleared for signature', ru: 'Согласовано, готово к подписанию' },
  SIGNED: { en: 'Signed, not yet in force', ru: 'Подписано, не вступило в силу' },
  IN_FORCE: { en: 'In force', ru: 'Действует' },
  SUSPENDED: { en: 'Operation suspended', ru: 'Действие приостановлено' },
  TERMINATING: { en: 'Notice given, still in force', ru: 'Заявлено о прекращении' },
  EXPIRED: { en: 'Expired', ru: 'Срок действия истёк' },
  TERMINATED: { en: 'Terminated', ru: 'Прекращено (расторгнуто)' },
  SUPERSEDED: { en: 'Replaced by another agreement', ru: 'Заменено новым соглашением' },
  ABANDONED: { en: 'Dropped before it was signed', ru: 'Подписание не состоялось' },
  UNKNOWN: { en: 'Status not known', ru: 'Сведения не установлены' },
} satisfies Record<string, Bilingual>;
export type AgreementStatus = keyof typeof AGREEMENT_STATUSES;

/** The stages of an agreement before it is signed. */
export const STAGES = {
  IDEA: AGREEMENT_STATUSES.IDEA,
  NEGOTIATION: AGREEMENT_STATUSES.NEGOTIATION,
  DRAFT: AGREEMENT_STATUSES.DRAFT,
  UNDER_APPROVAL: AGREEMENT_STATUSES.UNDER_APPROVAL,
  APPROVED: AGREEMENT_STATUSES.APPROVED,
  ABANDONED: AGREEMENT_STATUSES.ABANDONED,
} satisfies Partial<Record<AgreementStatus, Bilingual>>;
export type Stage = keyof typeof STAGES;

export const PARTY_ROLES = {
  HOST: { en: 'A party: our city', ru: 'Сторона — наш город' },
  PARTY: { en: 'A party', ru: 'Сторона' },
  ACCEDING_PARTY: { en: 'A party that acceded later', ru: 'Присоединившаяся сторона' },
  WITNESS: { en: 'Present at the signing', ru: 'Свидетель, присутствовал при подписании' },
  GUARANTOR_AUTHORITY: { en: 'The approving authority', ru: 'Согласующий орган' },
  DEPOSITARY: { en: 'Keeper of the original', ru: 'Хранитель подлинника' },
  COORDINATOR: { en: 'Coordinates its execution', ru: 'Координатор исполнения' },
  INVITED_OBSERVER: { en: 'Observer', ru: 'Наблюдатель' },
} satisfies Record<string, Bilingual>;
export type PartyRole = keyof typeof PARTY_ROLES;

/** Roles that the agreement binds; the others are witnesses. */
export const BOUND_ROLES: readonly PartyRole[] = ['HOST', 'PARTY', 'ACCEDING_PARTY'];

export const PARTY_ACTS = {
  SIGNED: { en: 'Signed', ru: 'Подписала' },
  SIGNED_REMOTELY: { en: 'Signed by video link', ru: 'Подписала по видеосвязи' },
  RATIFIED_BY_COUNCIL: { en: 'Ratified by its council', ru: 'Утверждено представительным органом' },
  REGISTERED: { en: 'Registered', ru: 'Зарегистрировано' },
  ENTERED_INTO_FORCE: { en: 'Entered into force', ru: 'Вступило в силу' },
  ACCEDED: { en: 'Acceded', ru: 'Присоединилась' },
  SUSPENDED: { en: 'Suspended its part', ru: 'Приостановила своё участие' },
  RESUMED: { en: 'Resumed its part', ru: 'Возобновила своё участие' },
  GAVE_NOTICE: { en: 'Gave notice', ru: 'Направила уведомление' },
  NOTICE_RECEIVED: { en: 'Received the notice', ru: 'Получила уведомление' },
  WITHDREW: { en: 'Withdrew', ru: 'Вышла' },
  SUCCEEDED: { en: 'Was succeeded by another city', ru: 'Правопреемство' },
} satisfies Record<string, Bilingual>;
export type PartyActKind = keyof typeof PARTY_ACTS;

/** Acts that are possible only for a party that is bound, or that accedes. */
export const PARTY_STEPS: readonly string[] = ['ACCEDED', 'SUSPENDED', 'RESUMED', 'GAVE_NOTICE', 'WITHDREW'];
/** What a party may do on one day to work from a later one. */
export const MAY_WORK_LATER: readonly string[] = ['SUSPENDED', 'RESUMED', 'GAVE_NOTICE', 'WITHDREW'];
export const SIGNATURES: readonly string[] = ['SIGNED', 'SIGNED_REMOTELY'];

/** Acts on the agreement as a whole. */
export const WHOLE_ACTS = ['TERMINATED', 'SUPERSEDED', 'PROLONGED'] as const;
export type WholeActKind = (typeof WHOLE_ACTS)[number];

export const ENTRY_RULES = {
  ON_SIGNING: { en: 'In force from its signing', ru: 'Действует с подписания' },
  ON_RATIFICATION: { en: 'In force when every party has ratified', ru: 'Действует после утверждения всеми сторонами' },
  ON_REGISTRATION: { en: 'In force when it is registered', ru: 'Действует после регистрации' },
} satisfies Record<string, Bilingual>;
export type EntryRule = keyof typeof ENTRY_RULES;

export const TERM_KINDS = {
  INDEFINITE: { en: 'Indefinite', ru: 'Бессрочно' },
  FIXED: { en: 'Fixed term', ru: 'На срок' },
  TACIT_RENEWAL: { en: 'Renewed automatically', ru: 'С автоматическим продлением' },
  RENEWAL_BY_NOTICE: { en: 'Renewed only by notice', ru: 'Продлевается по уведомлению' },
  UNTIL_EVENT: { en: 'Until an event', ru: 'До события' },
  UNKNOWN: { en: 'Term not known', ru: 'Срок не установлен' },
} satisfies Record<string, Bilingual>;
export type TermKind = keyof typeof TERM_KINDS;

export const LINK_KINDS = {
  SUPERSEDES: { en: 'Replaces', ru: 'Заменяет' },
  AMENDS: { en: 'Amends', ru: 'Изменяет' },
  PROLONGS: { en: 'Prolongs', ru: 'Продлевает' },
  IMPLEMENTS: { en: 'Implements', ru: 'Исполняет' },
  BASED_ON: { en: 'Is based on', ru: 'Основано на' },
  SIGNED_DURING: { en: 'Was signed during', ru: 'Подписано во время' },
} satisfies Record<string, Bilingual>;
export type LinkKind = keyof typeof LINK_KINDS;

/** Areas of cooperation: the department's seven groups, verbatim, then their parts. */
export const AREAS = {
  INDUSTRY_TRADE: { en: 'Industry and trade', ru: 'Промышленность и торговля' },
  EDUCATION_SOCIAL: { en: 'Education and the social sphere', ru: 'Образование и социальная сфера' },
  CULTURE_ART: { en: 'Culture and art', ru: 'Культура и искусство' },
  SPORT_TOURISM: { en: 'Sport and tourism', ru: 'Спорт и туризм' },
  PUBLIC_RELATIONS: { en: 'Public relations', ru: 'Общественные связи' },
  MUTUAL_EXCHANGES: { en: 'Mutual exchanges', ru: 'Взаимные обмены' },
  LOCAL_GOVERNMENT: {
    en: 'Exchange of experience in local matters',
    ru: 'Обмен опытом городов по вопросам местного значения',
  },
  INVESTMENT: { en: 'Investment', ru: 'Инвестиции' },
  BUSINESS: { en: 'Business', ru: 'Предпринимательство' },
  AGRICULTURE: { en: 'Agriculture', ru: 'Сельское хозяйство' },
  YOUTH: { en: 'Youth', ru: 'Молодёжь' },
  HEALTH: { en: 'Health', ru: 'Здравоохранение' },
  SCIENCE: { en: 'Science', ru: 'Наука' },
  HERITAGE: { en: 'Heritage', ru: 'Наследие' },
  VETERANS: { en: 'Veterans', ru: 'Ветераны' },
  DIASPORA: { en: 'Diaspora', ru: 'Соотечественники' },
  MEDIA: { en: 'Media', ru: 'СМИ' },
  STUDENT: { en: 'Exchange of students', ru: 'Обмен учащимися' },
  STAFF: { en: 'Exchange of staff', ru: 'Обмен специалистами' },
  CITIZEN: { en: 'Exchange of citizens', ru: 'Связи между жителями' },
  URBAN_PLANNING: { en: 'Urban planning', ru: 'Градостроительство' },
  HOUSING: { en: 'Housing and utilities', ru: 'ЖКХ' },
  TRANSPORT: { en: 'Transport', ru: 'Транспорт' },
  ENVIRONMENT: { en: 'Environment', ru: 'Экология' },
  SAFETY: { en: 'Safety', ru: 'Безопасность и ЧС' },
  DIGITAL: { en: 'Digitalisation, smart city', ru: 'Цифровизация, умный город' },
  LEAN: { en: 'Lean management', ru: 'Бережливое управление' },
  HUMANITARIAN: { en: 'Humanitarian aid', ru: 'Гуманитарная помощь' },
  INFORMATION: { en: 'Exchange of information', ru: 'Информационное взаимодействие' },
} satisfies Record<string, Bilingual>;
export type Area = keyof typeof AREAS;

export const AGREEMENT_ORDERS = {
  SIGNED_ASC: { en: 'Oldest first; drafts last.', ru: 'Сначала самые давние; проекты в конце.' },
  SIGNED_DESC: { en: 'Drafts first, then newest first.', ru: 'Сначала проекты, затем самые новые.' },
  CODE_ASC: { en: 'By code.', ru: 'По коду.' },
} satisfies Record<string, Bilingual>;
export type AgreementOrder = keyof typeof AGREEMENT_ORDERS;
