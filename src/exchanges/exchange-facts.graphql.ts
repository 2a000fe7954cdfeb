import { InputType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/agreement-words.js';
import { describe } from '../platform/describe.js';
import { ChoiceInput, ChoicesInput, DateInput, PartsInput, TextInput } from '../platform/inputs.js';
import { VisitKindEnum } from './exchange-enums.graphql.js';
import { ExchangeParticipantInput } from './exchange-participant.graphql.js';
import type { VisitKind } from './exchange-words.js';

export const about = (en: string, ru: string) => ({ description: describe({ en, ru }) });

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
