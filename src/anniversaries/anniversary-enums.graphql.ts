import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { TIERS } from './anniversary-vocabulary.js';

export const TierEnum = enumType(
  'AnniversaryTier',
  TIERS,
  'How great an anniversary is.',
  'Насколько значима годовщина.',
);
