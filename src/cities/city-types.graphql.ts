import { enumType } from '../platform/describe.js';
import { PLACEMENT_POLICIES } from './city-words.js';

export const PlacementPolicyEnum = enumType(
  'PlacementPolicy',
  PLACEMENT_POLICIES,
  'By whose view a place is said to lie in a country; the registry takes no side.',
  'Чей взгляд на принадлежность места показан; реестр сам сторон не принимает.',
);
