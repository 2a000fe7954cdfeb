import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/agreement-vocabulary.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  IntInput,
  KeyInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import { ExchangeKindEnum, VisitKindEnum } from './exchange-enums.graphql.js';
import type { ExchangeKind, VisitKind } from './exchange-vocabulary.js';
import { ExchangeType } from './exchange.graphql.js';

const about = (en: string, ru: string) => ({ description: describe({ en, ru }) });

@InputType(about('A city that took part, and how many people.', 'Участвовавший город и число людей.'))
export class ExchangeParticipantInput {
  @TextInput({ en: 'Which city took part: id, code or name.', ru: 'Кто участвовал: идентификатор, код или название.' })
  city: string;

  // The noun says what is possible, in its own words.
  @IntInput(
    { en: 'How many people: 0 to 100000.', ru: 'Сколько человек: от 0 до 100000.' },
    { optional: true, min: -2_000_000_000 },
  )
  headcount?: number | null;
}

export const KIND = { en: 'What happened.', ru: 'Что было.' };

export const ON = {
  en: 'When it was or began: 2022, 2022-09 or 2022-09-15.',
  ru: 'Когда было или началось: 2022, 2022-09 или 2022-09-15.',
};

@InputType({ isAbstract: true })
export abstract class ExchangeFactsInput {
  @ChoiceInput(
    () => VisitKindEnum,
    { en: 'By which protocol, for delegations and visits.', ru: 'Характер визита — для делегаций и визитов.' },
    { optional: true },
  )
  visitKind?: VisitKind | null;

  @DateInput({ en: 'When it was over, if later.', ru: 'Когда закончилось, если позже.' }, { optional: true })
  until?: string | null;

  @TextInput({ en: 'What it was called.', ru: 'Как называлось.' }, { optional: true, max: 300 })
  title?: string | null;

  @PartsInput(
    () => ExchangeParticipantInput,
    {
      en: 'Who took part besides us, with headcounts; with cities, replaces who is recorded.',
      ru: 'Кто участвовал кроме нас, с числом людей; вместе с cities заменяет записанных.',
    },
    { optional: true },
  )
  participants?: ExchangeParticipantInput[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'The same in short, without headcounts: ids, codes or names.',
      ru: 'То же коротко, без числа людей: идентификаторы, коды или названия.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @ChoicesInput(() => AreaEnum, { en: 'What the exchange was about.', ru: 'Направления обмена.' }, { optional: true })
  areas?: Area[] | null;

  @TextInput(
    { en: 'What came of it; no person’s name.', ru: 'Чем закончилось, что решили; без имён.' },
    { optional: true, max: 5000 },
  )
  result?: string | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see the exchange; left out of a new one: INTERNAL.',
      ru: 'Кто видит запись; для новой, если не указано, — INTERNAL.',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @ChoicesInput(
    () => String,
    {
      en: 'Agreements signed during it: ids, codes or titles; replaces those recorded.',
      ru: 'Подписанные во время него соглашения: идентификаторы, коды или названия; заменяет записанные.',
    },
    { optional: true },
  )
  agreements?: string[] | null;
}

@InputType(about('What happened: kind, on and cities are enough.', 'Что было: достаточно kind, on и cities.'))
export class ExchangeLogInput extends ExchangeFactsInput {
  @ChoiceInput(() => ExchangeKindEnum, KIND)
  kind: ExchangeKind;

  @DateInput(ON)
  on: string;

  @KeyInput()
  clientMutationKey?: string | null;
}

const EXCHANGE = described('The exchange; null when nothing was done.', 'Запись журнала; null — ничего не сделано.', {
  nullable: true,
});
const payload = (name: string) => payloadOf(name, 'exchange', () => ExchangeType, EXCHANGE);

export const ExchangeLogPayload = payload('ExchangeLogPayload');
export const ExchangeUpdatePayload = payload('ExchangeUpdatePayload');

@InputType(
  about('What to change: what is left out stays, null clears.', 'Что изменить: пропущенное остаётся, null очищает.'),
)
export class ExchangeUpdateInput extends ExchangeFactsInput {
  @TextInput({ en: 'Which exchange: its id.', ru: 'Какая запись журнала: её идентификатор.' })
  exchange: string;

  @ChoiceInput(() => ExchangeKindEnum, KIND, { optional: true })
  kind?: ExchangeKind | null;

  @DateInput(ON, { optional: true })
  on?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}
