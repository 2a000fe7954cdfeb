import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ConfirmInput,
  DateInput,
  KeyInput,
  RevisionInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { PartnershipKindEnum } from './partnership-enums.graphql.js';
import {
  BASIS,
  NoticedStepInput,
  openingPayload,
  PartnershipFactsInput,
  PartnershipStepInput,
  payload,
  WHICH,
  WHICH_CITY,
} from './partnerships.graphql.js';
import type { PartnershipKind } from './readings/partnership-vocabulary.js';

@InputType({
  description: describe({
    en: 'The end of a partnership, or of a plan for one.',
    ru: 'Прекращение связи или отказ от намерения.',
  }),
})
export class PartnershipEndInput extends NoticedStepInput {}

export const PartnershipEndPayload = payload('PartnershipEndPayload');

@InputType({
  description: describe({
    en: 'A partnership that is not based on an agreement in the registry.',
    ru: 'Связь, которую не устанавливает ни одно соглашение в реестре.',
  }),
})
export class PartnershipEstablishInput extends PartnershipFactsInput {
  @TextInput(WHICH_CITY)
  city: string;

  @ChoiceInput(() => PartnershipKindEnum, {
    en: 'The kind of partnership from then on.',
    ru: 'Вид связи с этого времени.',
  })
  kind: PartnershipKind;

  @DateInput({ en: 'Since when.', ru: 'С какого времени.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const PartnershipEstablishPayload = openingPayload('PartnershipEstablishPayload');

@InputType({
  description: describe({ en: 'A partnership under consideration.', ru: 'Связь, которая рассматривается.' }),
})
export class PartnershipProposeInput extends PartnershipFactsInput {
  @TextInput(WHICH_CITY)
  city: string;

  @ChoiceInput(() => PartnershipKindEnum, {
    en: 'The planned kind of partnership.',
    ru: 'Какой вид связи планируется.',
  })
  plannedKind: PartnershipKind;

  @DateInput({ en: 'Since when it has been under consideration.', ru: 'С какого времени рассматривается.' })
  on: string;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const PartnershipProposePayload = openingPayload('PartnershipProposePayload');

@InputType({
  description: describe({
    en: 'The resumption of a suspended partnership.',
    ru: 'Возобновление связи после приостановки.',
  }),
})
export class PartnershipResumeInput extends PartnershipStepInput {}

export const PartnershipResumePayload = payload('PartnershipResumePayload');

@InputType({
  description: describe({
    en: 'The suspension of a partnership: by whom, why, until when.',
    ru: 'Приостановка связи: кем, почему, до какого времени.',
  }),
})
export class PartnershipSuspendInput extends NoticedStepInput {
  @TextInput(
    { en: 'Until what time or event, in words.', ru: 'До какого времени или события, словами.' },
    { optional: true },
  )
  untilWhat?: string | null;
}

export const PartnershipSuspendPayload = payload('PartnershipSuspendPayload');

@InputType({
  description: describe({
    en: 'What to change: omitted fields stay unchanged, null clears a field.',
    ru: 'Что изменить: неуказанные поля не меняются, null очищает поле.',
  }),
})
export class PartnershipUpdateInput extends PartnershipFactsInput {
  @TextInput(WHICH)
  partnership: string;

  @TextInput(
    {
      en: 'The act from which anniversaries are counted; null: the first one.',
      ru: 'Действие, от которого считать годовщины; null — первое.',
    },
    { optional: true },
  )
  anchor?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}

export const PartnershipUpdatePayload = openingPayload('PartnershipUpdatePayload');
