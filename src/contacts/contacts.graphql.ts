import { InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { ChoiceInput, ChoicesInput, FlagInput, KeyInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { ContactKindEnum, ErasureReasonEnum } from './contact-enums.graphql.js';
import { ContactFactsInput } from './contact-facts.graphql.js';
import { ContactType } from './contact-types.graphql.js';
import type { ContactKind, ErasureReason } from './contact-words.js';

const optional = true;
const WHICH = { en: 'Which contact: its id.', ru: 'Какой контакт: его идентификатор.' };

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

@InputType('ContactFilter', {
  description: describe({ en: 'Which contacts to list.', ru: 'Какие контакты показать.' }),
})
export class ContactFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'Of any of these cities: id, code or name.',
      ru: 'Любого из этих городов: идентификатор, код или название.',
    },
    { optional },
  )
  cities?: string[] | null;

  @ChoicesInput(
    () => ContactKindEnum,
    { en: 'Contacts of any of these kinds.', ru: 'Контакты любого из этих видов.' },
    { optional },
  )
  kinds?: ContactKind[] | null;

  @TextInput(
    {
      en: 'A part of the office’s name, the person’s name or the post.',
      ru: 'Часть названия подразделения, имени или должности.',
    },
    { optional, max: 200 },
  )
  text?: string | null;

  @FlagInput(
    {
      en: 'true: those on their post on that day; false: the others.',
      ru: 'true — кто на этот день в должности; false — остальные.',
    },
    { optional },
  )
  isCurrent?: boolean | null;

  @TextInput(
    {
      en: 'Those who travel because of this invitation or exchange.',
      ru: 'Кто едет в связи с этим приглашением или обменом.',
    },
    { optional, max: 60 },
  )
  occasion?: string | null;
}

const CONTACT = say('The contact; null when nothing was done.', 'Контакт; null — ничего не сделано.', {
  nullable: true,
});
const payload = (name: string) => payloadOf(name, 'contact', () => ContactType, CONTACT);

export const ContactAddPayload = payload('ContactAddPayload');
export const ContactUpdatePayload = payload('ContactUpdatePayload');
export const ContactErasePayload = payload('ContactErasePayload');
