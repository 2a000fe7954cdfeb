import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, KeyInput, RevisionInput, TextInput } from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import type { CorrectionDecision } from './correction-vocabulary.js';
import { CorrectionDecisionEnum, CorrectionType } from './correction.graphql.js';

const CORRECTION = described('The correction; null when nothing was done.', 'Исправление; null — ничего не сделано.', {
  nullable: true,
});

export const payload = (name: string) => payloadOf(name, 'correction', () => CorrectionType, CORRECTION);

@InputType({
  description: describe({
    en: 'An answer to a correction; the city reads it.',
    ru: 'Ответ на исправление; город его прочтёт.',
  }),
})
export class CorrectionDecideInput {
  @TextInput({ en: 'Which correction: its id.', ru: 'Какое исправление: идентификатор.' })
  correction: string;

  @ChoiceInput(() => CorrectionDecisionEnum, { en: 'Whether the city is right.', ru: 'Прав ли город.' })
  decision: CorrectionDecision;

  @TextInput(
    { en: 'Why, in words for the city, without people’s names.', ru: 'Почему — словами для города, без имён людей.' },
    { max: 2000 },
  )
  answer: string;

  @RevisionInput()
  ifRevision?: number | null;
}

export const CorrectionDecidePayload = payload('CorrectionDecidePayload');

@InputType({
  description: describe({
    en: 'What is wrong in a record, and what it should say.',
    ru: 'Что в записи неверно и как должно быть.',
  }),
})
export class CorrectionProposeInput {
  @TextInput({
    en: 'The record: the id of a city, partnership, agreement, event, exchange or invitation, or the code of one.',
    ru: 'Запись: идентификатор города, партнёрства, соглашения, мероприятия, обмена или приглашения, или её код.',
  })
  about: string;

  @TextInput(
    {
      en: 'The city that says so: id, code or name; left out: the viewer’s own first.',
      ru: 'Город, который сообщает: идентификатор, код или название; если не указано — первый город пользователя.',
    },
    { optional: true },
  )
  city?: string | null;

  @TextInput({
    en: 'The field of the record, as the schema calls it: signed.',
    ru: 'Поле записи, как в схеме: signed.',
  })
  field: string;

  @TextInput(
    { en: 'What it should say, without people’s names.', ru: 'Как должно быть, без имён людей.' },
    { max: 2000 },
  )
  value: string;

  @TextInput(
    {
      en: 'From where it is known: a paper, a letter, an address; without people’s names.',
      ru: 'Откуда это известно: документ, письмо, адрес; без имён людей.',
    },
    { optional: true, max: 1000 },
  )
  source?: string | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const CorrectionProposePayload = payload('CorrectionProposePayload');
