import { Field, InputType } from '@nestjs/graphql';
import type { Channel } from '../../contacts/channel-vocabulary.js';
import { ChannelEnum } from '../../contacts/contact-enums.graphql.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DayInput, IntInput, KeyInput, RevisionInput, TextInput } from '../../platform/graphql/inputs.js';
import { payloadOf } from '../../platform/graphql/user-errors.js';
import { GuestCategoryEnum } from '../event-enums.graphql.js';
import { WHICH_EVENT } from '../event-facts.graphql.js';
import type { GuestCategory } from '../event-vocabulary.js';
import { HeadLevelEnum, ReplyStatusEnum } from './invitation-enums.graphql.js';
import type { HeadLevel, ReplyValue } from './invitation-vocabulary.js';
import { InvitationType } from './invitation.graphql.js';

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

const INVITATION = described('The invitation; null when nothing was done.', 'Приглашение; null — ничего не сделано.', {
  nullable: true,
});
export const payloadOfOne = (name: string) => payloadOf(name, 'invitation', () => InvitationType, INVITATION);

@InputType({ isAbstract: true })
export abstract class LetterBackInput extends InvitationStepInput {
  @TextInput({ en: 'Why, without people’s names.', ru: 'Почему, без имён людей.' }, { optional: true })
  because?: string | null;
}

@InputType({ description: describe({ en: 'A letter that came back.', ru: 'Письмо вернулось.' }) })
export class InvitationBounceInput extends LetterBackInput {}

export const InvitationBouncePayload = payloadOfOne('InvitationBouncePayload');

@InputType({ description: describe({ en: 'An invitation that is taken back.', ru: 'Отзыв приглашения.' }) })
export class InvitationRevokeInput extends LetterBackInput {}

export const InvitationRevokePayload = payloadOfOne('InvitationRevokePayload');

@InputType({ description: describe({ en: 'An answer, as it came.', ru: 'Ответ, как он пришёл.' }) })
export class InvitationReplyInput extends InvitationStepInput {
  @ChoiceInput(() => ReplyStatusEnum, { en: 'What it says.', ru: 'Что в нём.' })
  value: ReplyValue;

  @IntInput({ en: 'How many people come.', ru: 'Сколько человек приедет.' }, PEOPLE)
  headcount?: number | null;

  @ChoiceInput(
    () => HeadLevelEnum,
    { en: 'Who leads them, by rank.', ru: 'Уровень главы делегации.' },
    { optional: true },
  )
  headLevel?: HeadLevel | null;

  @ChoiceInput(
    () => ChannelEnum,
    {
      en: 'By what way it came; left out: OFFICIAL_LETTER. What a portal sends is PORTAL.',
      ru: 'Каким путём пришёл; если не указано — OFFICIAL_LETTER. Ответ портала всегда PORTAL.',
    },
    { optional: true },
  )
  channel?: Channel | null;

  @DayInput(
    {
      en: 'When it came; left out: today. What a portal sends comes today.',
      ru: 'Когда пришёл; если не указано — сегодня. Ответ портала приходит сегодня.',
    },
    { optional: true },
  )
  on?: string | null;

  @TextInput(
    { en: 'What else it says, without people’s names.', ru: 'Что ещё в нём, без имён людей.' },
    { optional: true, max: 2000 },
  )
  note?: string | null;

  @TextInput(
    { en: 'With DELEGATED: the city that comes instead.', ru: 'Для DELEGATED: город, который приедет вместо него.' },
    { optional: true },
  )
  delegatedTo?: string | null;

  @TextInput(
    {
      en: 'The city that wrote, if not the invited one; staff’s to say.',
      ru: 'Город, который написал, если не сам приглашённый; указывают сотрудники.',
    },
    { optional: true },
  )
  answeredBy?: string | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const InvitationReplyPayload = payloadOfOne('InvitationReplyPayload');
Field(
  () => String,
  described(
    'Why the answer does not count, though it is recorded: another is later, or the event was moved since. Null when it counts.',
    'Почему ответ не учитывается, хотя записан: есть более поздний или мероприятие с тех пор перенесено. null — учитывается.',
    { nullable: true },
  ),
)(InvitationReplyPayload.prototype, 'notice');
