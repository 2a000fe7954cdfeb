import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { RevisionInput, TextInput } from '../platform/inputs.js';
import { ContactFactsInput } from './contact-facts.graphql.js';
import { payload, WHICH } from './contact-payload.graphql.js';

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
