import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { CHANNELS } from './channel-vocabulary.js';
import { CONTACT_KINDS, CONTACT_ORDERS, DELEGATION_ROLES, ERASURE_REASONS } from './contact-vocabulary.js';

export const ChannelEnum = enumType(
  'Channel',
  CHANNELS,
  'A channel of communication with the other side.',
  'Канал связи с другой стороной.',
);
export const ContactKindEnum = enumType('ContactKind', CONTACT_KINDS, 'The kind of a contact.', 'Вид контакта.');
export const DelegationRoleEnum = enumType(
  'DelegationRole',
  DELEGATION_ROLES,
  'A role in a delegation.',
  'Роль в делегации.',
);
export const ErasureReasonEnum = enumType(
  'ErasureReason',
  ERASURE_REASONS,
  'Why a person’s data were erased.',
  'Почему сведения о человеке удалены.',
);
export const ContactOrderEnum = enumType(
  'ContactOrder',
  CONTACT_ORDERS,
  'The order of contacts.',
  'В каком порядке показать контакты.',
);
