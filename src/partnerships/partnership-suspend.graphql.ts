import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { NoticedStepInput, payload } from './partnerships.graphql.js';
import { TextInput } from '../platform/inputs.js';

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

export const PartnershipSuspendPayload = payload('PartnershipSuspendPayload');
