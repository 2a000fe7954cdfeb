import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { ORIGINS, TIERS } from './anniversary-vocabulary.js';

export const TierEnum = enumType(
  'AnniversaryTier',
  TIERS,
  'How great an anniversary is.',
  'Насколько значима годовщина.',
);

export const OriginEnum = enumType(
  'AnniversaryOrigin',
  ORIGINS,
  'Which beginning of a tie that ended and was taken up again the years are counted from.',
  'От какого начала считаются годы, если связь прекращалась и была возобновлена.',
);
