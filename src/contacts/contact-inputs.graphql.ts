import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, KeyInput, RevisionInput, TextInput } from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { ContactKindEnum, ErasureReasonEnum } from './contact-enums.graphql.js';
import { ContactFactsInput } from './contact-facts.graphql.js';
import { ContactType } from './contact-types.graphql.js';
import type { ContactKind, ErasureReason } from './contact-vocabulary.js';

export const WHICH = { en: 'Which contact: its id.', ru: 'Какой контакт: его идентификатор.' };

const CONTACT = described('The contact; null when nothing was done.', 'Контакт; null — ничего не сделано.', {
  nullable: true,
});

export const payload = (name: string) => payloadOf(name, 'contact', () => ContactType, CONTACT);

@InputType({
  description: describe({
    en: 'An office or a person of a city; no more than the work needs.',
    ru: 'Подразделение или человек в городе; не больше, чем нужно для работы.',
  }),
})
export class ContactAddInput extends ContactFactsInput {
  @TextInput({ en: 'In which city: id, code or name.', ru: 'В каком городе: идентификатор, код или название.' })
  city: string;

  @ChoiceInput(() => ContactKindEnum, {
    en: 'An office, somebody on a post, or a traveller.',
    ru: 'Подразделение, сотрудник или участник поездки.',
  })
  kind: ContactKind;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const ContactAddPayload = payload('ContactAddPayload');

@InputType({
  description: describe({
    en: 'Who is to be forgotten, and on what ground.',
    ru: 'Кого удалить и на каком основании.',
  }),
})
export class ContactEraseInput {
  @TextInput(WHICH)
  contact: string;

  @ChoiceInput(() => ErasureReasonEnum, { en: 'On what ground it is erased.', ru: 'Основание удаления.' })
  reason: ErasureReason;

  @RevisionInput()
  ifRevision?: number | null;
}

export const ContactErasePayload = payload('ContactErasePayload');

@InputType({
  description: describe({
    en: 'What to change of a contact: what is left out stays, null clears.',
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
