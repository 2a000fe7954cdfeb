import { InputType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, FlagInput, KeyInput, RevisionInput, TextInput } from '../platform/graphql/inputs.js';
import { payloadOf } from '../platform/graphql/user-errors.js';
import type { CorrectionDecision } from './correction-vocabulary.js';
import { CorrectionDecisionEnum, CorrectionType } from './correction.graphql.js';

const CORRECTION = described(
  'The correction; null if the mutation failed (see userErrors).',
  'Исправление; null — изменение не выполнено, см. userErrors.',
  {
    nullable: true,
  },
);

export const payload = (name: string) => payloadOf(name, 'correction', () => CorrectionType, CORRECTION);

@InputType({
  description: describe({
    en: 'An answer to a correction; the city can read it.',
    ru: 'Ответ на исправление; город его увидит.',
  }),
})
export class CorrectionDecideInput {
  @TextInput({ en: 'Which correction: its ID.', ru: 'Какое исправление: идентификатор.' })
  correction: string;

  @ChoiceInput(() => CorrectionDecisionEnum, { en: 'Whether the city is right.', ru: 'Прав ли город.' })
  decision: CorrectionDecision;

  @TextInput(
    {
      en: 'The explanation for the city; do not enter personal names.',
      ru: 'Пояснение для города; имён людей не указывайте.',
    },
    { max: 2000 },
  )
  answer: string;

  @FlagInput(
    {
      en: 'Apply: true writes the value into the record in the same call, if one field of its update says it.',
      ru: 'Внести сразу: true — значение записывается тем же вызовом, если для этого достаточно одного поля.',
    },
    { optional: true, default: false },
  )
  apply?: boolean | null;

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
    en: 'The record: the ID of a city, partnership, agreement, event, exchange or invitation, or the code of one.',
    ru: 'Запись: идентификатор города, связи, соглашения, мероприятия, обмена или приглашения либо её код.',
  })
  about: string;

  @TextInput(
    {
      en: 'The city that reports it: ID, code or name; default: the viewer’s first city.',
      ru: 'Город, который сообщает: идентификатор, код или название; если не указано — первый город пользователя.',
    },
    { optional: true },
  )
  city?: string | null;

  @TextInput({
    en: 'The name of the field in the schema, for example signed.',
    ru: 'Название поля записи в схеме, например signed.',
  })
  field: string;

  @TextInput(
    { en: 'The correct value; do not enter personal names.', ru: 'Как должно быть; имён людей не указывайте.' },
    { max: 2000 },
  )
  value: string;

  @TextInput(
    {
      en: 'The source: a document, a letter, a web address; do not enter personal names.',
      ru: 'Откуда это известно: документ, письмо, адрес сайта; имён людей не указывайте.',
    },
    { optional: true, max: 1000 },
  )
  source?: string | null;

  @KeyInput()
  clientMutationKey?: string | null;
}

export const CorrectionProposePayload = payload('CorrectionProposePayload');
