import { say } from '../platform/describe.js';
import { payloadOf } from '../platform/user-errors.js';
import { ContactType } from './contact-types.graphql.js';

export const WHICH = { en: 'Which contact: its id.', ru: 'Какой контакт: его идентификатор.' };

const CONTACT = say('The contact; null when nothing was done.', 'Контакт; null — ничего не сделано.', {
  nullable: true,
});

export const payload = (name: string) => payloadOf(name, 'contact', () => ContactType, CONTACT);
