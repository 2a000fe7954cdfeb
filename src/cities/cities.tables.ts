import { CityNameTable } from './city-name.table.js';
import { CityTable } from './city.table.js';
import { HomeTable } from './home.table.js';
import { PlacementTable } from './placement.table.js';

export const CITIES_TABLES = [CityTable, CityNameTable, PlacementTable, HomeTable];
