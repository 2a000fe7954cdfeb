import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { PartnershipStepInput, payload } from './partnerships.graphql.js';

@InputType({
  description: describe({ en: 'A tie that is taken up after resting.', ru: 'Возобновление связи после приостановки.' }),
})
export class PartnershipResumeInput extends PartnershipStepInput {}

export const PartnershipResumePayload = payload('PartnershipResumePayload');
