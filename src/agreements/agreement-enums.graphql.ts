import type { Bilingual } from '../kernel/bilingual.js';
import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import * as words from './agreement-vocabulary.js';

export const AgreementKindEnum = enumType('AgreementKind', words.AGREEMENT_KINDS, 'What a paper is.', 'Вид документа.');
export const LegalEffectEnum = enumType(
  'LegalEffect',
  words.LEGAL_EFFECTS,
  'What a paper obliges to.',
  'К чему документ обязывает.',
);
export const ScopeEnum = enumType(
  'AgreementScope',
  words.SCOPES,
  'How many parties; counted, never typed.',
  'Сколько сторон; считается само.',
);
export const AgreementStatusEnum = enumType(
  'AgreementStatusValue',
  words.AGREEMENT_STATUSES,
  'Where an agreement stands.',
  'Состояние соглашения.',
);
export const StageEnum = enumType(
  'AgreementStage',
  words.STAGES,
  'How far a paper has come before it is signed.',
  'Стадия до подписания.',
);
export const AgreementActKindEnum = enumType(
  'AgreementActKind',
  {
    ...words.STAGES,
    TERMINATED: words.AGREEMENT_STATUSES.TERMINATED,
    SUPERSEDED: words.AGREEMENT_STATUSES.SUPERSEDED,
    PROLONGED: { en: 'Prolonged by another', ru: 'Продлено другим документом' },
  } satisfies Record<words.PaperActKind | words.Stage, Bilingual>,
  'What happened to an agreement as a whole.',
  'Что произошло с соглашением в целом.',
);
export const PartyRoleEnum = enumType(
  'PartyRole',
  words.PARTY_ROLES,
  'What a party is in a paper.',
  'Роль стороны в документе.',
);
export const PartyActEnum = enumType(
  'PartyActKind',
  words.PARTY_ACTS,
  'What one party did.',
  'Что сделала одна сторона.',
);
export const EntryRuleEnum = enumType(
  'EntryRule',
  words.ENTRY_RULES,
  'What brings a paper into force.',
  'С чего документ вступает в силу.',
);
export const TermKindEnum = enumType(
  'TermKind',
  words.TERM_KINDS,
  'How long a paper holds.',
  'На какой срок документ.',
);
export const LinkKindEnum = enumType(
  'LinkKind',
  words.LINK_KINDS,
  'What one paper is to another.',
  'Как документы связаны.',
);
export const AreaEnum = enumType(
  'AreaOfCooperation',
  words.AREAS,
  'What the two sides work on.',
  'Направление сотрудничества.',
);

export const AgreementOrderEnum = enumType(
  'AgreementOrder',
  words.AGREEMENT_ORDERS,
  'In which order to list agreements.',
  'В каком порядке показать соглашения.',
);
