import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import {
  idColumn,
  instant,
  oneOf,
  optionalDay,
  optionalPartialDate,
  optionalText,
  recorded,
  reference,
  text,
} from '../platform/database/columns.js';
import { CHANNELS } from './channel-vocabulary.js';
import { CONTACT_KINDS, DELEGATION_ROLES, ERASURE_REASONS } from './contact-vocabulary.js';
import { Contact } from './contact.js';

export const ContactTable = new EntitySchema<Contact>({
  name: 'Contact',
  target: Contact,
  tableName: 'contact',
  columns: {
    id: idColumn,
    cityId: { ...text, name: 'city_id' },
    kind: text,
    privacy: text,
    title: optionalText,
    name: optionalText,
    post: optionalText,
    since: optionalPartialDate,
    until: optionalDay,
    email: optionalText,
    phone: optionalText,
    address: optionalText,
    channels: { type: 'text', array: true },
    languages: { type: 'text', array: true },
    role: optionalText,
    purpose: optionalText,
    deleteOn: { ...optionalDay, name: 'delete_on' },
    occasion: optionalText,
    note: optionalText,
    folded: optionalText,
    erasedAt: { ...instant, name: 'erased_at', nullable: true },
    erasedReason: { ...optionalText, name: 'erased_reason' },
    ...recorded,
  },
  foreignKeys: [reference('contact_of_a_city', 'City', 'cityId')],
  indices: [
    { name: 'contact_of_city', columns: ['cityId'] },
    { name: 'contact_occasion', columns: ['occasion'] },
    { name: 'contact_delete_on', columns: ['deleteOn'] },
    { name: 'contact_searched', columns: ['name', 'title', 'post'], synchronize: false },
  ],
  checks: [
    { name: 'contact_kind_known', expression: oneOf('kind', CONTACT_KINDS) },
    { name: 'contact_privacy_known', expression: oneOf('privacy', VISIBILITY_WORDS) },
    {
      name: 'contact_person_is_not_shown_outside',
      expression: `kind = 'OFFICE' OR privacy IN ('INTERNAL', 'RESTRICTED')`,
    },
    {
      name: 'contact_channels_known',
      expression: `channels <@ ARRAY[${Object.keys(CHANNELS)
        .map((channel) => `'${channel}'`)
        .join(', ')}]`,
    },
    { name: 'contact_role_known', expression: oneOf('role', DELEGATION_ROLES) },
    { name: 'contact_since_readable', expression: 'is_partial_date(since)' },
    { name: 'contact_ends_after_it_began', expression: 'until >= partial_from(since)' },
    {
      name: 'contact_fits_its_kind',
      expression: `erased_at IS NOT NULL OR CASE kind
        WHEN 'OFFICE' THEN title IS NOT NULL AND num_nonnulls(name, post, role, purpose, delete_on) = 0
        WHEN 'PERSON' THEN name IS NOT NULL AND role IS NULL
        ELSE num_nulls(name, purpose, delete_on) = 0 END`,
    },
    { name: 'contact_erased_reason_known', expression: oneOf('erased_reason', ERASURE_REASONS) },
    { name: 'contact_erasure_has_a_reason', expression: '(erased_at IS NULL) = (erased_reason IS NULL)' },
    { name: 'contact_is_found_until_erased', expression: '(erased_at IS NULL) = (folded IS NOT NULL)' },
    {
      name: 'contact_erased_holds_nothing',
      expression: `erased_at IS NULL OR (num_nonnulls(title, name, post, since, until, email, phone, address, role, purpose,
        delete_on, occasion, note) = 0 AND channels = '{}' AND languages = '{}')`,
    },
  ],
});
