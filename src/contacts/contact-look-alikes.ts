import type { DomainError } from '../kernel/domain-error.js';
import { inDoubt } from '../kernel/doubt.js';
import { THE_FIELD } from '../kernel/field-place.js';
import { fold } from '../kernel/folding.js';
import type { Contact } from './contact.js';

type Shared = 'title' | 'name' | 'email';

/** What two contacts of a city have in common when they are rather the same; a traveller comes again on another journey. */
export function sharedBy(one: Contact, other: Contact): Shared | null {
  if (one.kind !== other.kind || (one.kind === 'DELEGATION_MEMBER' && one.occasion !== other.occasion)) return null;
  const isShared = (field: Shared) => one[field] !== null && fold(one[field]) === fold(other[field] ?? '');
  const named = one.kind === 'OFFICE' ? 'title' : 'name';
  return isShared(named) ? named : isShared('email') ? 'email' : null;
}

/** Names no person: the question may be kept where the contact is not. */
export const looksKnown = ({ id }: Contact, shared: Shared): DomainError =>
  inDoubt(
    {
      en: `It looks like a contact that the city has already, ${id}: the same value of the field ${THE_FIELD}. To change that one use contactUpdate.`,
      ru: `Похоже, у города уже есть этот контакт, ${id}: то же значение поля ${THE_FIELD}. Изменить его можно через contactUpdate.`,
    },
    [shared],
    [id],
  );
