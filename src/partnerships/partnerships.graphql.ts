import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DateInput, DayInput, RevisionInput, TextInput } from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { SideEnum, SuspensionReasonEnum } from './partnership-enums.graphql.js';
import { PartnershipType } from './partnership-types.graphql.js';
import type { Side, SuspensionReason } from './partnership-vocabulary.js';

@InputType({ isAbstract: true })
export abstract class PartnershipFactsInput {
  @ChoiceInput(() => VisibilityEnum, { en: 'Who may see it.', ru: 'Кто это видит.' }, { optional: true })
  visibility?: Visibility | null;

  @TextInput({ en: 'What the partner calls the tie.', ru: 'Как связь называет партнёр.' }, { optional: true })
  kindAsNamedByPartner?: string | null;

  @TextInput({ en: 'Why these two cities.', ru: 'Почему именно эти города.' }, { optional: true, max: 5000 })
  motive?: string | null;

  @TextInput({ en: 'How it came about.', ru: 'Как это сложилось.' }, { optional: true, max: 20000 })
  story?: string | null;
}

export const WHICH_CITY = {
  en: 'The other city: id, code or name.',
  ru: 'Другой город: идентификатор, код или название.',
};

export const WHICH = {
  en: 'Which partnership: its id, or the other city.',
  ru: 'Какое партнёрство: идентификатор или другой город.',
};

export const BASIS = {
  en: 'What the date rests on: a paper, a letter, a law.',
  ru: 'На чём основана дата: документ, письмо, закон.',
};

@InputType({ isAbstract: true })
export abstract class PartnershipStepInput {
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
export abstract class NoticedStepInput extends PartnershipStepInput {
  @ChoiceInput(() => SuspensionReasonEnum, { en: 'Why.', ru: 'Причина.' }, { optional: true })
  reason?: SuspensionReason | null;

  @DayInput({ en: 'When notice was sent.', ru: 'Когда направлено уведомление.' }, { optional: true })
  noticeSentOn?: string | null;

  @DayInput({ en: 'When notice was received.', ru: 'Когда уведомление получено.' }, { optional: true })
  noticeReceivedOn?: string | null;
}

const PARTNERSHIP = described(
  'The partnership; null when nothing was done.',
  'Партнёрство; null — ничего не сделано.',
  {
    nullable: true,
  },
);

export const payload = (name: string) => payloadOf(name, 'partnership', () => PartnershipType, PARTNERSHIP);
