import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { WHOLE_ACT_WORDS } from './record/act-words.js';
import * as words from './record/agreement-vocabulary.js';

export const AgreementKindEnum = enumType(
  'AgreementKind',
  words.AGREEMENT_KINDS,
  'What kind of agreement it is.',
  'Вид соглашения.',
);
export const LegalEffectEnum = enumType(
  'LegalEffect',
  words.LEGAL_EFFECTS,
  'The legal effect of an agreement.',
  'К чему обязывает соглашение.',
);
export const ScopeEnum = enumType(
  'AgreementScope',
  words.SCOPES,
  'Bilateral or multilateral; derived from the number of parties.',
  'Сколько сторон; определяется автоматически.',
);
export const AgreementStatusEnum = enumType(
  'AgreementStatusValue',
  words.AGREEMENT_STATUSES,
  'The status of an agreement.',
  'Состояние соглашения.',
);
export const StageEnum = enumType(
  'AgreementStage',
  words.STAGES,
  'The stage of an agreement before it is signed.',
  'Стадия соглашения до подписания.',
);
export const AgreementActKindEnum = enumType(
  'AgreementActKind',
  WHOLE_ACT_WORDS,
  'What happened to an agreement as a whole.',
  'Что произошло с соглашением в целом.',
);
export const PartyRoleEnum = enumType(
  'PartyRole',
  words.PARTY_ROLES,
  'The role of a party in an agreement.',
  'Роль стороны в соглашении.',
);
export const PartyActEnum = enumType(
  'PartyActKind',
  words.PARTY_ACTS,
  'An act of one party.',
  'Действие одной стороны.',
);
export const EntryRuleEnum = enumType(
  'EntryRule',
  words.ENTRY_RULES,
  'When an agreement enters into force.',
  'Когда соглашение вступает в силу.',
);
export const TermKindEnum = enumType(
  'TermKind',
  words.TERM_KINDS,
  'The term of an agreement.',
  'Срок действия соглашения.',
);
export const LinkKindEnum = enumType(
  'LinkKind',
  words.LINK_KINDS,
  'How one agreement relates to another.',
  'Как одно соглашение относится к другому.',
);
export const AreaEnum = enumType(
  'AreaOfCooperation',
  words.AREAS,
  'An area of cooperation.',
  'Направление сотрудничества.',
);

export const AgreementOrderEnum = enumType(
  'AgreementOrder',
  words.AGREEMENT_ORDERS,
  'Sort order of agreements.',
  'Порядок соглашений в списке.',
);
