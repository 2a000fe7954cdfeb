import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ConfirmInput,
  DateInput,
  DayInput,
  RevisionInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { openingPayloadOf, payloadOf } from '../platform/graphql/user-errors.js';
import { SideEnum, SuspensionReasonEnum } from './partnership-enums.graphql.js';
import { PartnershipType } from './partnership-types.graphql.js';
import type { Side, SuspensionReason } from './readings/partnership-vocabulary.js';

@InputType({ isAbstract: true })
export abstract class PartnershipFactsInput {
  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see it: this act when proposing (INTERNAL if not given) and establishing (PUBLIC), the whole when updating.',
      ru: 'Кто это видит: при намерении (если не указано — INTERNAL) и установлении (PUBLIC) — само действие, при изменении — связь целиком.',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @TextInput(
    { en: 'The partner’s own name for the relationship.', ru: 'Как связь называет партнёр.' },
    { optional: true },
  )
  kindAsNamedByPartner?: string | null;

  @TextInput({ en: 'Why these two cities.', ru: 'Почему именно эти города.' }, { optional: true, max: 5000 })
  motive?: string | null;

  @TextInput({ en: 'How it came about.', ru: 'Как сложилась связь.' }, { optional: true, max: 20000 })
  story?: string | null;
}

export const WHICH_CITY = {
  en: 'The other city: ID, code or name.',
  ru: 'Другой город: идентификатор, код или название.',
};

export const WHICH = {
  en: 'Which partnership: its ID, or the other city.',
  ru: 'Какая связь: идентификатор или другой город.',
};

export const BASIS = {
  en: 'The basis of the date: a document, a letter, a law.',
  ru: 'Основание даты: документ, письмо, закон.',
};

@InputType({ isAbstract: true })
export abstract class PartnershipStepInput {
  @TextInput(WHICH)
  partnership: string;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @ChoiceInput(
    () => SideEnum,
    { en: 'The side that acts; default BOTH.', ru: 'Кто совершает действие; если не указано — BOTH.' },
    { optional: true },
  )
  side?: Side | null;

  @TextInput(BASIS, { optional: true })
  basis?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType({ isAbstract: true })
export abstract class NoticedStepInput extends PartnershipStepInput {
  @ChoiceInput(() => SuspensionReasonEnum, { en: 'Why.', ru: 'Причина.' }, { optional: true })
  reason?: SuspensionReason | null;

  @DayInput({ en: 'When notice was sent.', ru: 'Когда направлено уведомление.' }, { optional: true })
  noticeSentOn?: string | null;

  @DayInput({ en: 'When notice was received.', ru: 'Когда уведомление получено.' }, { optional: true })
  noticeReceivedOn?: string | null;
}

const PARTNERSHIP = described(
  'The partnership; null if the mutation failed (see userErrors).',
  'Связь; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);

export const payload = (name: string) => payloadOf(name, 'partnership', () => PartnershipType, PARTNERSHIP);
export const openingPayload = (name: string) =>
  openingPayloadOf(name, 'partnership', () => PartnershipType, PARTNERSHIP);
