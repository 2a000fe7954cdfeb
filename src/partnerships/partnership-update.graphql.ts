import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { PartnershipFactsInput, WHICH, payload } from './partnerships.graphql.js';
import { TextInput, RevisionInput } from '../platform/inputs.js';

@InputType({
  description: describe({
    en: 'What to change: what is left out stays, null clears.',
    ru: 'Что изменить: пропущенное остаётся, null очищает.',
  }),
})
export class PartnershipUpdateInput extends PartnershipFactsInput {
  @TextInput(WHICH)
  partnership: string;

  @TextInput(
    {
      en: 'The act that anniversaries are counted from; null: the first one.',
      ru: 'Действие, от которого считать годовщины; null — первое.',
    },
    { optional: true },
  )
  anchor?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const PartnershipUpdatePayload = payload('PartnershipUpdatePayload');
