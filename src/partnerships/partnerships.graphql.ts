import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { describe, say } from '../platform/describe.js';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  DayInput,
  KeyInput,
  RevisionInput,
  TextInput,
} from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import {
  PartnershipKindEnum,
  PartnershipStatusEnum,
  SideEnum,
  SuspensionReasonEnum,
} from './partnership-enums.graphql.js';
import { PartnershipType } from './partnership-types.graphql.js';
import type { PartnershipKind, PartnershipStatus, Side, SuspensionReason } from './partnership-words.js';

@InputType({ isAbstract: true })
abstract class PartnershipFactsInput {
  @ChoiceInput(() => VisibilityEnum, { en: 'Who may see it.', ru: 'Кто это видит.' }, { optional: true })
  visibility?: Visibility | null;

  @TextInput({ en: 'What the partner calls the tie.', ru: 'Как связь называет партнёр.' }, { optional: true })
  kindAsNamedByPartner?: string | null;

  @TextInput({ en: 'Why these two cities.', ru: 'Почему именно эти города.' }, { optional: true, max: 5000 })
  motive?: string | null;

  @TextInput({ en: 'How it came about.', ru: 'Как это сложилось.' }, { optional: true, max: 20000 })
  story?: string | null;
}

const WHICH_CITY = { en: 'The other city: id, code or name.', ru: 'Другой город: идентификатор, код или название.' };
const WHICH = {
  en: 'Which partnership: its id, or the other city.',
  ru: 'Какое партнёрство: идентификатор или другой город.',
};
const BASIS = {
  en: 'What the date rests on: a paper, a letter, a law.',
  ru: 'На чём основана дата: документ, письмо, закон.',
};

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

@InputType({ isAbstract: true })
abstract class PartnershipStepInput {
  @TextInput(WHICH)
  partnership: string;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @ChoiceInput(
    () => SideEnum,
    { en: 'Whose act it is; left out: BOTH.', ru: 'Чьё действие; если не указано — BOTH.' },
    { optional: true },
  )
  side?: Side | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType({ isAbstract: true })
abstract class NoticedStepInput extends PartnershipStepInput {
  @ChoiceInput(() => SuspensionReasonEnum, { en: 'Why.', ru: 'Причина.' }, { optional: true })
  reason?: SuspensionReason | null;

  @DayInput({ en: 'When notice was sent.', ru: 'Когда направлено уведомление.' }, { optional: true })
  noticeSentOn?: string | null;

  @DayInput({ en: 'When notice was received.', ru: 'Когда уведомление получено.' }, { optional: true })
  noticeReceivedOn?: string | null;
}

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

@InputType({
  description: describe({ en: 'A tie that is taken up after resting.', ru: 'Возобновление связи после приостановки.' }),
})
export class PartnershipResumeInput extends PartnershipStepInput {}

@InputType({
  description: describe({
    en: 'A tie that ends, or a prospect that is dropped.',
    ru: 'Прекращение связи или отказ от намерения.',
  }),
})
export class PartnershipEndInput extends NoticedStepInput {}

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

@InputType('PartnershipFilter', {
  description: describe({ en: 'Which partnerships to list.', ru: 'Какие партнёрства показать.' }),
})
export class PartnershipFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'With any of these cities: id, code or name.',
      ru: 'С любым из этих городов: идентификатор, код или название.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @ChoicesInput(
    () => String,
    { en: 'With a city in any of these countries (ISO 3166-1).', ru: 'С городом в любой из этих стран (ISO 3166-1).' },
    { optional: true },
  )
  countries?: string[] | null;

  @ChoicesInput(
    () => PartnershipKindEnum,
    { en: 'Of any of these kinds on that day.', ru: 'Любого из этих видов на этот день.' },
    { optional: true },
  )
  kinds?: PartnershipKind[] | null;

  @ChoicesInput(
    () => PartnershipStatusEnum,
    { en: 'In any of these states on that day.', ru: 'В любом из этих состояний на этот день.' },
    { optional: true },
  )
  statuses?: PartnershipStatus[] | null;
}

const PARTNERSHIP = say('The partnership; null when nothing was done.', 'Партнёрство; null — ничего не сделано.', {
  nullable: true,
});
const payload = (name: string) => payloadOf(name, 'partnership', () => PartnershipType, PARTNERSHIP);

export const PartnershipProposePayload = payload('PartnershipProposePayload');
export const PartnershipEstablishPayload = payload('PartnershipEstablishPayload');
export const PartnershipSuspendPayload = payload('PartnershipSuspendPayload');
export const PartnershipResumePayload = payload('PartnershipResumePayload');
export const PartnershipEndPayload = payload('PartnershipEndPayload');
export const PartnershipUpdatePayload = payload('PartnershipUpdatePayload');
