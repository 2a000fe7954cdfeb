import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import {
  ChoiceInput,
  ChoicesInput,
  ConfirmInput,
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

@InputType(about('A city that took part, and the number of people.', 'Участвовавший город и число людей.'))
export class ExchangeParticipantInput {
  @TextInput({ en: 'Which city took part: ID, code or name.', ru: 'Кто участвовал: идентификатор, код или название.' })
  city: string;

  // Exchange checks the limits itself, with a more helpful error.
  @IntInput(
    { en: 'How many people: 0 to 100000.', ru: 'Сколько человек: от 0 до 100000.' },
    { optional: true, min: -2_000_000_000 },
  )
  headcount?: number | null;
}

export const KIND = { en: 'The kind of exchange.', ru: 'Вид обмена.' };

export const ON = {
  en: 'When it took place or started: 2022, 2022-09 or 2022-09-15.',
  ru: 'Когда было или началось: 2022, 2022-09 или 2022-09-15.',
};

@InputType({ isAbstract: true })
export abstract class ExchangeFactsInput {
  @ChoiceInput(
    () => VisitKindEnum,
    { en: 'The protocol status, for delegations and visits.', ru: 'Характер визита — для делегаций и визитов.' },
    { optional: true },
  )
  visitKind?: VisitKind | null;

  @DateInput({ en: 'When it ended, if later.', ru: 'Когда закончилось, если позже.' }, { optional: true })
  until?: string | null;

  @TextInput({ en: 'The title of the exchange.', ru: 'Название.' }, { optional: true, max: 300 })
  title?: string | null;

  @PartsInput(
    () => ExchangeParticipantInput,
    {
      en: 'The other participants, with headcounts; together with cities they replace the recorded ones.',
      ru: 'Остальные участники с числом людей; вместе с cities заменяют записанных.',
    },
    { optional: true },
  )
  participants?: ExchangeParticipantInput[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'Participants without headcounts: IDs, codes or names.',
      ru: 'Участники без числа людей: идентификаторы, коды или названия.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @ChoicesInput(() => AreaEnum, { en: 'The areas of the exchange.', ru: 'Направления обмена.' }, { optional: true })
  areas?: Area[] | null;

  @TextInput(
    { en: 'The outcome; do not enter personal names.', ru: 'Итоги обмена; имён людей не указывайте.' },
    { optional: true, max: 5000 },
  )
  result?: string | null;

  @ChoiceInput(
    () => VisibilityEnum,
    {
      en: 'Who may see the exchange; default for a new one: INTERNAL.',
      ru: 'Кто видит запись; если для новой не указано — INTERNAL.',
    },
    { optional: true },
  )
  visibility?: Visibility | null;

  @ChoicesInput(
    () => String,
    {
      en: 'Agreements signed during the exchange: IDs, codes or titles; they replace the recorded ones.',
      ru: 'Соглашения, подписанные во время обмена: идентификаторы, коды или названия; заменяют записанные.',
    },
    { optional: true },
  )
  agreements?: string[] | null;

  @ConfirmInput()
  confirm?: boolean | null;
}

@InputType(
  about('An exchange to record; kind, on and cities are enough.', 'Запись об обмене; достаточно kind, on и cities.'),
)
export class ExchangeLogInput extends ExchangeFactsInput {
  @ChoiceInput(() => ExchangeKindEnum, KIND)
  kind: ExchangeKind;

  @DateInput(ON)
  on: string;

  @KeyInput()
  clientMutationKey?: string | null;
}

const EXCHANGE = described(
  'The exchange; null if the mutation failed (see userErrors).',
  'Запись журнала; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);
const payload = (name: string) => payloadOf(name, 'exchange', () => ExchangeType, EXCHANGE);

export const ExchangeLogPayload = payload('ExchangeLogPayload');
export const ExchangeUpdatePayload = payload('ExchangeUpdatePayload');

@InputType(
  about(
    'What to change: omitted fields stay unchanged, null clears a field.',
    'Что изменить: неуказанные поля не меняются, null очищает поле.',
  ),
)
export class ExchangeUpdateInput extends ExchangeFactsInput {
  @TextInput({ en: 'Which exchange: its ID.', ru: 'Какая запись журнала: её идентификатор.' })
  exchange: string;

  @ChoiceInput(() => ExchangeKindEnum, KIND, { optional: true })
  kind?: ExchangeKind | null;

  @DateInput(ON, { optional: true })
  on?: string | null;

  @RevisionInput()
  ifRevision?: number | null;
}
