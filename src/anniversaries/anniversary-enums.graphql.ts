import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { TIERS } from './anniversary-vocabulary.js';

export const TierEnum = enumType(
  'AnniversaryTier',
  TIERS,
  'The significance of an anniversary.',
  'Значимость годовщины.',
);
