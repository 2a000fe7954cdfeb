import { InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { ChoiceInput, ChoicesInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { GuestCategoryEnum, InvitationStatusEnum } from './event-enums.graphql.js';
import type { GuestCategory } from './event-words.js';
import { InvitationType } from './invitation-types.graphql.js';
import type { InvitationStatus } from './invitation-words.js';
import { WHICH_EVENT } from './event-facts.graphql.js';

export const MOST_CITIES = 500;
export const CATEGORY = {
  en: 'Which guests, where the city is invited for several.',
  ru: 'Каких гостей, если город приглашён по нескольким категориям.',
};
export const INVITED = {
  en: 'The invited city: id, code or name.',
  ru: 'Приглашённый город: идентификатор, код или название.',
};
export const NUMBER = { en: 'The number of the letter.', ru: 'Исходящий номер письма.' };
export const LETTER_ON = { en: 'The day of the letter.', ru: 'Дата письма.' };
export const PEOPLE = { optional: true, max: 100_000 };

@InputType({ isAbstract: true })
export abstract class InvitationStepInput {
  @TextInput(WHICH_EVENT)
  event: string;

  @TextInput(INVITED)
  city: string;

  @ChoiceInput(() => GuestCategoryEnum, CATEGORY, { optional: true })
  category?: GuestCategory | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType('InvitationFilter', {
  description: describe({ en: 'Which invitations to list.', ru: 'Какие приглашения показать.' }),
})
export class InvitationFilterInput {
  @ChoicesInput(
    () => GuestCategoryEnum,
    { en: 'For any of these guests.', ru: 'Для любых из этих гостей.' },
    { optional: true },
  )
  categories?: GuestCategory[] | null;

  @ChoicesInput(
    () => InvitationStatusEnum,
    { en: 'In any of these states of the letter.', ru: 'С любым из этих состояний письма.' },
    { optional: true },
  )
  statuses?: InvitationStatus[] | null;
}

export const INVITATION = say('The invitation; null when nothing was done.', 'Приглашение; null — ничего не сделано.', {
  nullable: true,
});
export const payloadOfOne = (name: string) => payloadOf(name, 'invitation', () => InvitationType, INVITATION);
