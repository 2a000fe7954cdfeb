import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DateInput, KeyInput, RevisionInput, TextInput } from '../platform/graphql/inputs.js';
import { PartnershipKindEnum } from './partnership-enums.graphql.js';
import type { PartnershipKind } from './partnership-vocabulary.js';
import {
  BASIS,
  NoticedStepInput,
  PartnershipFactsInput,
  PartnershipStepInput,
  payload,
  WHICH,
  WHICH_CITY,
} from './partnerships.graphql.js';

@InputType({
  description: describe({
    en: 'A tie that ends, or a prospect that is dropped.',
    ru: 'Прекращение связи или отказ от намерения.',
  }),
})
export class PartnershipEndInput extends NoticedStepInput {}

export const PartnershipEndPayload = payload('PartnershipEndPayload');

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

@InputType({
  description: describe({ en: 'A tie that is taken up after resting.', ru: 'Возобновление связи после приостановки.' }),
})
export class PartnershipResumeInput extends PartnershipStepInput {}

export const PartnershipResumePayload = payload('PartnershipResumePayload');

@InputType({
  description: describe({
    en: 'A tie that rests: by whom, why, until when.',
    ru: 'Приостановка связи: кем, почему, до какого времени.',
  }),
})
export class PartnershipSuspendInput extends NoticedStepInput {
  @TextInput({ en: 'Until when or what, in words.', ru: 'До какого времени или события, словами.' }, { optional: true })
  untilWhat?: string | null;
}

export const PartnershipSuspendPayload = payload('PartnershipSuspendPayload');

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
