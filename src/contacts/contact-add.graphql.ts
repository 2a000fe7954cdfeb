import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, KeyInput, TextInput } from '../platform/inputs.js';
import { ContactKindEnum } from './contact-enums.graphql.js';
import { ContactFactsInput } from './contact-facts.graphql.js';
import { payload } from './contact-payload.graphql.js';
import type { ContactKind } from './contact-words.js';

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
