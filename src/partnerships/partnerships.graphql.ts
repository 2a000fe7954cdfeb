import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { CityType } from '../cities/cities.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { connectionOf } from '../platform/connections.js';
import { describe, enumType, say } from '../platform/describe.js';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  DayInput,
  KeyInput,
  RevisionInput,
  TextInput,
} from '../platform/inputs.js';
import { isNode } from '../platform/nodes.js';
import { DateScalar } from '../platform/scalars.js';
import { NodeType, PartialDateType } from '../platform/types.graphql.js';
import { payloadOf } from '../platform/user-errors.js';
import {
  PARTNERSHIP_ACTS,
  PARTNERSHIP_KINDS,
  PARTNERSHIP_STATUSES,
  type PartnershipActKind,
  type PartnershipKind,
  type PartnershipStatus,
  type Side,
  SIDES,
  type Stance,
  STANCES,
  SUSPENSION_REASONS,
  type SuspensionReason,
} from './partnership-words.js';
import type { PartnershipOrder } from './partnerships.service.js';

export const PartnershipKindEnum = enumType(
  'PartnershipKind',
  PARTNERSHIP_KINDS,
  'What two sides are to each other, the strongest first.',
  'Кем стороны приходятся друг другу, от самой тесной связи.',
);
export const PartnershipStatusEnum = enumType(
  'PartnershipStatusValue',
  PARTNERSHIP_STATUSES,
  'Where a partnership stands.',
  'Состояние партнёрства.',
);
export const StanceEnum = enumType(
  'Stance',
  STANCES,
  'What one side makes of the tie.',
  'Как одна сторона относится к связи.',
);
export const SideEnum = enumType('Side', SIDES, 'Whose act it is.', 'Чьё это действие.');
export const SuspensionReasonEnum = enumType(
  'SuspensionReason',
  SUSPENSION_REASONS,
  'Why a tie rests.',
  'Почему связь приостановлена.',
);
export const PartnershipActEnum = enumType(
  'PartnershipActKind',
  PARTNERSHIP_ACTS,
  'What was done to a tie.',
  'Что сделано со связью.',
);

const ORDERS: Record<PartnershipOrder, { en: string; ru: string }> = {
  SINCE_ASC: { en: 'The oldest tie first; prospects last.', ru: 'Сначала самые давние; намерения в конце.' },
  SINCE_DESC: { en: 'Prospects first, then the newest tie.', ru: 'Сначала намерения, затем самые новые.' },
  CITY_CODE_ASC: { en: 'By the code of the city.', ru: 'По коду города.' },
};
export const PartnershipOrderEnum = enumType(
  'PartnershipOrder',
  ORDERS,
  'In which order to list partnerships.',
  'В каком порядке показать партнёрства.',
);

@ObjectType('PartnershipStatus', {
  description: describe({
    en: 'Where a partnership stands on a day, and why.',
    ru: 'Состояние партнёрства на день и почему.',
  }),
})
export class PartnershipStatusType {
  @Field(
    () => PartnershipStatusEnum,
    say('The status; null on a day before anything was done.', 'Состояние; null — на этот день ничего ещё не было.', {
      nullable: true,
    }),
  )
  value: PartnershipStatus | null;

  @Field(
    () => PartialDateType,
    say('Since when, as far as it is known.', 'С какого времени, насколько известно.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(() => [String], say('The reasons, in the asker’s language.', 'Причины на языке спрашивающего.'))
  because: never;

  @Field(
    () => Boolean,
    say(
      'False when that day lies inside a date whose exact day is not known.',
      'false — день попадает в дату, точный день которой неизвестен.',
    ),
  )
  isCertain: boolean;
}

@ObjectType('SideStance', {
  description: describe({
    en: 'What one side makes of the tie, and its notice of it.',
    ru: 'Позиция одной стороны и её уведомление.',
  }),
})
export class SideStanceType {
  @Field(
    () => StanceEnum,
    say('Its stance; UNKNOWN while nothing is established.', 'Позиция; UNKNOWN — связь ещё не установлена.'),
  )
  stance: Stance;

  @Field(
    () => PartialDateType,
    say('Since when; null while it never changed.', 'С какого времени; null — не менялась.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(
    () => DateScalar,
    say('When it sent notice; null when it did not.', 'Когда направила уведомление; null — не направляла.', {
      nullable: true,
    }),
  )
  noticeSentOn: string | null;

  @Field(
    () => DateScalar,
    say('When the notice was received; null when it was not.', 'Когда уведомление получено; null — не получено.', {
      nullable: true,
    }),
  )
  noticeReceivedOn: string | null;
}

@ObjectType('PartnershipAct', {
  description: describe({
    en: 'Something done to the tie on a day.',
    ru: 'Действие в отношении связи, совершённое в определённый день.',
  }),
})
export class PartnershipActType {
  @Field(() => ID, say('The act’s id.', 'Идентификатор действия.'))
  id: string;

  @Field(() => PartnershipActEnum, say('What was done.', 'Что сделано.'))
  kind: PartnershipActKind;

  @Field(() => PartialDateType, say('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => SideEnum, say('By whom.', 'Кем.'))
  side: Side;

  @Field(
    () => String,
    say(
      'Why this date: the paper or letter it rests on; null when not recorded.',
      'Основание даты: документ или письмо; null — не записано.',
      { nullable: true },
    ),
  )
  basis: string | null;

  @Field(
    () => PartnershipKindEnum,
    say(
      'What it makes of the two, or plans to; null for other acts.',
      'Какую связь устанавливает или планирует; null — для других действий.',
      { nullable: true },
    ),
  )
  establishes: PartnershipKind | null;

  @Field(
    () => SuspensionReasonEnum,
    say('Why it rests; null when not recorded.', 'Причина приостановки; null — не записана.', { nullable: true }),
  )
  reason: SuspensionReason | null;

  @Field(
    () => String,
    say('Until when or what it rests; null when not recorded.', 'До какого времени или события; null — не записано.', {
      nullable: true,
    }),
  )
  untilWhat: string | null;
}

@ObjectType('Partnership', {
  implements: () => NodeType,
  description: describe({
    en: 'The tie between the home city and one other; a tie taken up again is a new episode.',
    ru: 'Связь нашего города с другим; возобновлённая после прекращения — новый эпизод.',
  }),
})
export class PartnershipType extends RecordedType implements NodeType {
  @Field(() => ID, say('The partnership’s id.', 'Идентификатор партнёрства.'))
  id: string;

  @Field(() => CityType, say('The other city.', 'Другой город.'))
  city: never;

  @Field(
    () => Int,
    say('1 for the first tie of the two, 2 when it was taken up again.', '1 — первая связь, 2 — установлена заново.'),
  )
  episode: number;

  @Field(() => VisibilityEnum, say('Who may see it.', 'Кто это видит.'))
  visibility: Visibility;

  @Field(
    () => PartnershipKindEnum,
    say(
      'What they are to each other; null while it is only planned.',
      'Кем приходятся друг другу; null — пока только план.',
      { nullable: true },
    ),
  )
  kind: never;

  @Field(
    () => PartnershipKindEnum,
    say(
      'What was planned, kept when another was signed; null when nothing was.',
      'Что планировалось, даже если подписано другое; null — не планировалось.',
      { nullable: true },
    ),
  )
  plannedKind: PartnershipKind | null;

  @Field(
    () => String,
    say(
      'What the partner calls it, in its own words; null when not recorded.',
      'Как это называет партнёр; null — не записано.',
      { nullable: true },
    ),
  )
  kindAsNamedByPartner: string | null;

  @Field(
    () => PartialDateType,
    say(
      'Since when the tie is established; null for a prospect.',
      'С какого времени установлена; null — пока намерение.',
      { nullable: true },
    ),
  )
  since: PartialDate | null;

  @Field(
    () => String,
    say(
      'Why anniversaries are counted from that date; null when not recorded.',
      'Почему годовщины считаются от этой даты; null — не записано.',
      { nullable: true },
    ),
  )
  basis: never;

  @Field(
    () => PartnershipActType,
    say(
      'The act that anniversaries are counted from; null for a prospect.',
      'Действие, от которого считаются годовщины; null — пока намерение.',
      { nullable: true },
    ),
  )
  anchor: object | null;

  @Field(
    () => PartnershipStatusType,
    say('Where it stands on a day, since when and why.', 'Состояние на день, с какого времени и почему.'),
  )
  status: never;

  @Field(() => SideStanceType, say('Our side’s stance.', 'Позиция нашей стороны.'))
  ours: never;

  @Field(() => SideStanceType, say('The partner’s stance.', 'Позиция партнёра.'))
  theirs: never;

  @Field(() => [PartnershipActType], say('All its acts, in the order of their days.', 'Все действия по порядку дней.'))
  acts: never;

  @Field(
    () => String,
    say('Why these two; null when not recorded.', 'Почему именно эти города; null — не записано.', { nullable: true }),
  )
  motive: string | null;

  @Field(
    () => String,
    say('How it came about; null when not recorded.', 'Как это сложилось; null — не записано.', { nullable: true }),
  )
  story: string | null;

  @Field(() => String, say('One sentence about it.', 'Одно предложение о нём.'))
  summary: never;
}
isNode('partnership', () => PartnershipType);
export const PartnershipConnection = connectionOf('Partnership', () => PartnershipType);

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

@InputType({ description: describe({ en: 'Which partnerships to list.', ru: 'Какие партнёрства показать.' }) })
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
