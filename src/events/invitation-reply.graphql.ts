import { InputType } from '@nestjs/graphql';
import type { Channel } from '../contacts/channel-words.js';
import { ChannelEnum } from '../contacts/contact-enums.graphql.js';
import { describe } from '../platform/describe.js';
import { ChoiceInput, DayInput, IntInput, KeyInput, TextInput } from '../platform/inputs.js';
import { HeadLevelEnum, ReplyStatusEnum } from './event-enums.graphql.js';
import { InvitationStepInput, payloadOfOne, PEOPLE } from './invitation-step.graphql.js';
import type { HeadLevel, ReplyValue } from './invitation-words.js';

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
      en: 'By what way it came; left out: OFFICIAL_LETTER. What a portal sends is PORTAL, whatever stands here.',
      ru: 'Каким путём пришёл; если не указано — OFFICIAL_LETTER. Ответ портала всегда PORTAL.',
    },
    { optional: true },
  )
  channel?: Channel | null;

  @DayInput(
    {
      en: 'When it came; left out: today. What a portal sends comes today, whatever stands here.',
      ru: 'Когда пришёл; если не указано — сегодня. Ответ портала приходит сегодня, что бы здесь ни стояло.',
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
