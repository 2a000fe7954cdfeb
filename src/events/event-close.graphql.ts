import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { EventStepInput, payload } from './event-step.graphql.js';

@InputType({ description: describe({ en: 'An event that has taken place.', ru: 'Состоявшееся мероприятие.' }) })
export class EventCloseInput extends EventStepInput {}

export const EventClosePayload = payload('EventClosePayload');
