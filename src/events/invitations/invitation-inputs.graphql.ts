import { Field, InputType } from '@nestjs/graphql';
import type { Channel } from '../../contacts/channel-vocabulary.js';
import { ChannelEnum } from '../../contacts/contact-enums.graphql.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ConfirmInput,
  DayInput,
  IntInput,
  KeyInput,
  RevisionInput,
  TextInput,
} from '../../platform/graphql/inputs.js';
import { payloadOf } from '../../platform/graphql/user-errors.js';
import { GuestCategoryEnum } from '../event-enums.graphql.js';
import { WHICH_EVENT } from '../event-facts.graphql.js';
import type { GuestCategory } from '../event-vocabulary.js';
import { HeadLevelEnum, ReplyStatusEnum } from './invitation-enums.graphql.js';
import type { HeadLevel, ReplyValue } from './invitation-vocabulary.js';
import { InvitationType } from './invitation.graphql.js';

export const MOST_CITIES = 500;
export const CATEGORY = {
  en: 'The guest category; required if the city is invited for several.',
  ru: 'Категория гостей; нужна, если город приглашён по нескольким категориям.',
};
export const INVITED = {
  en: 'The invited city: ID, code or name.',
  ru: 'Приглашённый город: идентификатор, код или название.',
};
export const NUMBER = { en: 'The reference number of the letter.', ru: 'Исходящий номер письма.' };
export const LETTER_ON = { en: 'The date of the letter.', ru: 'Дата письма.' };
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

const INVITATION = described(
  'The invitation; null if the mutation failed (see userErrors).',
  'Приглашение; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);
export const payloadOfOne = (name: string) => payloadOf(name, 'invitation', () => InvitationType, INVITATION);

@InputType({ isAbstract: true })
export abstract class LetterBackInput extends InvitationStepInput {
  @TextInput(
    { en: 'The reason; do not enter personal names.', ru: 'Причина; имён людей не указывайте.' },
    { optional: true },
  )
  because?: string | null;
}

@InputType({ description: describe({ en: 'A letter that was returned undelivered.', ru: 'Вернувшееся письмо.' }) })
export class InvitationBounceInput extends LetterBackInput {}

export const InvitationBouncePayload = payloadOfOne('InvitationBouncePayload');

@InputType({ description: describe({ en: 'The invitation to revoke.', ru: 'Отзыв приглашения.' }) })
export class InvitationRevokeInput extends LetterBackInput {}

export const InvitationRevokePayload = payloadOfOne('InvitationRevokePayload');

@InputType({ description: describe({ en: 'A reply as it was received.', ru: 'Полученный ответ.' }) })
export class InvitationReplyInput extends InvitationStepInput {
  @ChoiceInput(() => ReplyStatusEnum, { en: 'The reply.', ru: 'Ответ.' })
  value: ReplyValue;

  @IntInput({ en: 'How many people will come.', ru: 'Сколько человек приедет.' }, PEOPLE)
  headcount?: number | null;

  @ChoiceInput(
    () => HeadLevelEnum,
    { en: 'The rank of the head of the delegation.', ru: 'Уровень главы делегации.' },
    { optional: true },
  )
  headLevel?: HeadLevel | null;

  @ChoiceInput(
    () => ChannelEnum,
    {
      en: 'The channel of the reply; default OFFICIAL_LETTER. For a reply from a portal: PORTAL.',
      ru: 'Каким путём пришёл ответ; если не указано — OFFICIAL_LETTER. Для ответа с портала — PORTAL.',
    },
    { optional: true },
  )
  channel?: Channel | null;

  @DayInput(
    {
      en: 'When the reply was received; default today. For a reply from a portal: today.',
      ru: 'Когда пришёл ответ; если не указано — сегодня. Для ответа с портала — сегодня.',
    },
    { optional: true },
  )
  on?: string | null;

  @TextInput(
    { en: 'Further remarks; do not enter personal names.', ru: 'Что ещё сказано в ответе; имён людей не указывайте.' },
    { optional: true, max: 2000 },
  )
  note?: string | null;

  @TextInput(
    {
      en: 'For DELEGATED: the city that comes instead.',
      ru: 'Для DELEGATED — город, который приедет вместо приглашённого.',
    },
    { optional: true },
  )
  delegatedTo?: string | null;

  @TextInput(
    {
      en: 'The city that replied, if not the invited one; staff only.',
      ru: 'Город, который ответил, если не сам приглашённый; указывают только сотрудники.',
    },
    { optional: true },
  )
  answeredBy?: string | null;

  @ConfirmInput()
  confirm?: boolean | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const InvitationReplyPayload = payloadOfOne('InvitationReplyPayload');
Field(
  () => String,
  described(
    'Why the recorded reply does not count: a later one does, or the event was rescheduled. Null if it counts.',
    'Почему записанный ответ не учитывается: есть более поздний или мероприятие перенесли. null — ответ учитывается.',
    { nullable: true },
  ),
)(InvitationReplyPayload.prototype, 'notice');
