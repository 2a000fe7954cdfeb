import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { NoticedStepInput, payload } from './partnerships.graphql.js';

@InputType({
  description: describe({
    en: 'A tie that ends, or a prospect that is dropped.',
    ru: 'Прекращение связи или отказ от намерения.',
  }),
})
export class PartnershipEndInput extends NoticedStepInput {}

export const PartnershipEndPayload = payload('PartnershipEndPayload');
