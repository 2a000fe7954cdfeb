import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { ORIGINS, TIERS } from './anniversary-vocabulary.js';

export const TierEnum = enumType(
  'AnniversaryTier',
  TIERS,
  'The significance of an anniversary.',
  'Значимость годовщины.',
);

export const OriginEnum = enumType(
  'AnniversaryOrigin',
  ORIGINS,
  'From which start the years are counted, if the partnership ended and was established again.',
  'От какого начала считаются годы, если связь прекращалась и была установлена заново.',
);
