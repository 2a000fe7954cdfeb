import { ContactTable } from './contact.table.js';

export const CONTACTS_TABLES = [ContactTable];
