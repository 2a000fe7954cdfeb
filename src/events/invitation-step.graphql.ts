import { InputType } from '@nestjs/graphql';
import { say } from '../platform/describe.js';
import { ChoiceInput, RevisionInput, TextInput } from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { GuestCategoryEnum } from './event-enums.graphql.js';
import { WHICH_EVENT } from './event-facts.graphql.js';
import type { GuestCategory } from './event-words.js';
import { InvitationType } from './invitation-types.graphql.js';

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

const INVITATION = say('The invitation; null when nothing was done.', 'Приглашение; null — ничего не сделано.', {
  nullable: true,
});
export const payloadOfOne = (name: string) => payloadOf(name, 'invitation', () => InvitationType, INVITATION);
