import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { PartnershipFactsInput, WHICH_CITY, BASIS, payload } from './partnerships.graphql.js';
import { TextInput, ChoiceInput, DateInput, KeyInput } from '../platform/inputs.js';
import { PartnershipKindEnum } from './partnership-enums.graphql.js';
import type { PartnershipKind } from './partnership-words.js';

@InputType({ description: describe({ en: 'A tie that is considered.', ru: 'Связь, которая рассматривается.' }) })
export class PartnershipProposeInput extends PartnershipFactsInput {
  @TextInput(WHICH_CITY)
  city: string;

  @ChoiceInput(() => PartnershipKindEnum, { en: 'What is planned.', ru: 'Что планируется.' })
  plannedKind: PartnershipKind;

  @DateInput({ en: 'Since when it is considered.', ru: 'С какого времени рассматривается.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const PartnershipProposePayload = payload('PartnershipProposePayload');
