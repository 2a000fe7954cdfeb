import { InputType } from '@nestjs/graphql';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { TextInput } from '../../platform/graphql/inputs.js';
import { PuttingBackInput, PuttingRightInput } from '../../platform/graphql/putting-right-inputs.js';
import { correctionPayloadOf } from '../../platform/graphql/user-errors.js';
import { WHICH_EVENT } from '../event-facts.graphql.js';
import { EventType } from '../event.graphql.js';

const payload = (name: string) =>
  correctionPayloadOf(
    name,
    'event',
    () => EventType,
    described(
      'The event as it is then; null if the mutation failed (see userErrors), or if it was voided.',
      'Мероприятие, каким оно станет; null — изменение не выполнено, см. userErrors, или мероприятие аннулировано.',
      { nullable: true },
    ),
  );

@InputType({
  description: describe({
    en: 'An event that was entered by mistake, twice for example.',
    ru: 'Мероприятие, внесённое по ошибке, например дважды.',
  }),
})
export class EventVoidInput extends PuttingRightInput {
  @TextInput(WHICH_EVENT)
  event: string;
}

export const EventVoidPayload = payload('EventVoidPayload');

@InputType({
  description: describe({
    en: 'An event that was cancelled or voided by mistake.',
    ru: 'Мероприятие, отменённое или аннулированное по ошибке.',
  }),
})
export class EventRestoreInput extends PuttingBackInput {
  @TextInput({
    en: 'Which event: ID, code or title; a voided one by its ID.',
    ru: 'Какое мероприятие: идентификатор, код или название; аннулированное — по идентификатору.',
  })
  event: string;
}

export const EventRestorePayload = payload('EventRestorePayload');
