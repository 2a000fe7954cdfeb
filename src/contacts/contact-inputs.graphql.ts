import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, KeyInput, RevisionInput, TextInput } from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { ContactKindEnum, ErasureReasonEnum } from './contact-enums.graphql.js';
import { ContactFactsInput } from './contact-facts.graphql.js';
import { ContactType } from './contact-types.graphql.js';
import type { ContactKind, ErasureReason } from './contact-vocabulary.js';

export const WHICH = { en: 'The ID of the contact.', ru: 'Идентификатор контакта.' };

const CONTACT = described(
  'The contact; null if the mutation failed (see userErrors).',
  'Контакт; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);

export const payload = (name: string) => payloadOf(name, 'contact', () => ContactType, CONTACT);

@InputType({
  description: describe({
    en: 'An office or a person of a city; only data needed for the work.',
    ru: 'Подразделение или человек в городе; только сведения, нужные для работы.',
  }),
})
export class ContactAddInput extends ContactFactsInput {
  @TextInput({
    en: 'The city: ID, code or name; where the contact is.',
    ru: 'В каком городе: идентификатор, код или название.',
  })
  city: string;

  @ChoiceInput(() => ContactKindEnum, {
    en: 'An office, a person in a post, or a traveller.',
    ru: 'Подразделение, должностное лицо или участник поездки.',
  })
  kind: ContactKind;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const ContactAddPayload = payload('ContactAddPayload');

@InputType({
  description: describe({
    en: 'Whose data to erase, and on what ground.',
    ru: 'Кого удалить и на каком основании.',
  }),
})
export class ContactEraseInput {
  @TextInput(WHICH)
  contact: string;

  @ChoiceInput(() => ErasureReasonEnum, { en: 'The ground for erasure.', ru: 'Основание удаления.' })
  reason: ErasureReason;

  @RevisionInput()
  ifRevision?: number | null;
}

export const ContactErasePayload = payload('ContactErasePayload');

@InputType({
  description: describe({
    en: 'The changes of a contact: omitted fields stay as they are, null clears.',
    ru: 'Что изменить в контакте: пропущенное остаётся, null очищает.',
  }),
})
export class ContactUpdateInput extends ContactFactsInput {
  @TextInput(WHICH)
  contact: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const ContactUpdatePayload = payload('ContactUpdatePayload');
