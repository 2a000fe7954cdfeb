import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { KeyInput, TextInput } from '../platform/inputs.js';
import { payload } from './correction-payload.graphql.js';

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
