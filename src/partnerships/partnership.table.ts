import { EntitySchema } from 'typeorm';
import { VISIBILITY_WORDS } from '../access/visibility.js';
import { idColumn, oneOf, optionalText, recorded, text } from '../platform/database/columns.js';
import { Partnership } from './partnership.js';

export const PartnershipTable = new EntitySchema<Partnership>({
  name: 'Partnership',
  target: Partnership,
  tableName: 'partnership',
  columns: {
    id: idColumn,
    cityId: { ...text, name: 'city_id' },
    visibility: text,
    chosenVisibility: { ...optionalText, name: 'chosen_visibility' },
    firstStem: { ...optionalText, name: 'first_stem' },
    presentStem: { ...optionalText, name: 'present_stem' },
    ...recorded,
  },
  relations: {
    acts: { type: 'one-to-many', target: 'PartnershipAct', inverseSide: 'partnership', cascade: true, eager: true },
    texts: { type: 'one-to-many', target: 'PartnershipText', inverseSide: 'partnership', cascade: true, eager: true },
  },
  // A registry has one home, so that the other city is the pair.
  uniques: [{ name: 'partnership_once_a_pair', columns: ['cityId'] }],
  foreignKeys: [
    { name: 'partnership_with_a_city', target: 'City', columnNames: ['cityId'], referencedColumnNames: ['id'] },
  ],
  indices: [
    { name: 'partnership_first_stem', columns: ['firstStem'] },
    { name: 'partnership_present_stem', columns: ['presentStem'] },
  ],
  checks: [
    { name: 'partnership_visibility_known', expression: oneOf('visibility', VISIBILITY_WORDS) },
    { name: 'partnership_chosen_visibility_known', expression: oneOf('chosen_visibility', VISIBILITY_WORDS) },
  ],
});
