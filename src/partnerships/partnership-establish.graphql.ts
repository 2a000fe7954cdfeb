import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { PartnershipFactsInput, WHICH_CITY, BASIS, payload } from './partnerships.graphql.js';
import { TextInput, ChoiceInput, DateInput, RevisionInput, KeyInput } from '../platform/inputs.js';
import { PartnershipKindEnum } from './partnership-enums.graphql.js';
import type { PartnershipKind } from './partnership-words.js';

@InputType({
  description: describe({
    en: 'A tie that no agreement of the registry establishes.',
    ru: 'Связь, которую не устанавливает ни одно соглашение реестра.',
  }),
})
export class PartnershipEstablishInput extends PartnershipFactsInput {
  @TextInput(WHICH_CITY)
  city: string;

  @ChoiceInput(() => PartnershipKindEnum, { en: 'What it is from then on.', ru: 'Чем становится.' })
  kind: PartnershipKind;

  @DateInput({ en: 'Since when.', ru: 'С какого времени.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;

  @RevisionInput()
  ifRevision?: number | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const PartnershipEstablishPayload = payload('PartnershipEstablishPayload');
