import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { CHANNELS } from './channel-vocabulary.js';
import { CONTACT_KINDS, CONTACT_ORDERS, DELEGATION_ROLES, ERASURE_REASONS } from './contact-vocabulary.js';

export const ChannelEnum = enumType(
  'Channel',
  CHANNELS,
  'By what way a word reaches the other side.',
  'Каким путём обращаются к другой стороне.',
);
export const ContactKindEnum = enumType('ContactKind', CONTACT_KINDS, 'Whose contact it is.', 'Чей это контакт.');
export const DelegationRoleEnum = enumType(
  'DelegationRole',
  DELEGATION_ROLES,
  'What somebody is in a delegation.',
  'Кем человек едет в составе делегации.',
);
export const ErasureReasonEnum = enumType(
  'ErasureReason',
  ERASURE_REASONS,
  'Why somebody’s data were erased.',
  'Почему сведения о человеке удалены.',
);
export const ContactOrderEnum = enumType(
  'ContactOrder',
  CONTACT_ORDERS,
  'In which order to list contacts.',
  'В каком порядке показать контакты.',
);
