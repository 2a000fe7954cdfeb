import { EntitySchema } from 'typeorm';
import { oneOf, text } from '../platform/database/columns.js';
import { Home } from './home.js';
import { PLACEMENT_POLICIES } from './record/city-vocabulary.js';

export const HomeTable = new EntitySchema<Home>({
  name: 'Home',
  target: Home,
  tableName: 'home',
  columns: {
    only: { type: 'boolean', primary: true, default: true },
    cityId: { ...text, name: 'city_id' },
    timeZone: { ...text, name: 'time_zone' },
    defaultLanguage: { ...text, name: 'default_language' },
    placementPolicy: { ...text, name: 'placement_policy' },
  },
  foreignKeys: [{ name: 'home_is_a_city', target: 'City', columnNames: ['cityId'], referencedColumnNames: ['id'] }],
  checks: [
    { name: 'home_is_one', expression: '"only"' },
    { name: 'home_policy_known', expression: oneOf('placement_policy', PLACEMENT_POLICIES) },
  ],
});
