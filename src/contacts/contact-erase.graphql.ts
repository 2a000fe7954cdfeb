import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoiceInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { ErasureReasonEnum } from './contact-enums.graphql.js';
import { payload, WHICH } from './contact-payload.graphql.js';
import type { ErasureReason } from './contact-words.js';

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
