import { enumType } from '../platform/describe.js';
import { TIERS } from './anniversary-words.js';

export const TierEnum = enumType(
  'AnniversaryTier',
  TIERS,
  'How great an anniversary is.',
  'Насколько значима годовщина.',
);
