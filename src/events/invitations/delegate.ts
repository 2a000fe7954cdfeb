import type { City } from '../../cities/city.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Event } from '../event.js';
import { Invitation } from './invitation.js';

/**
 * The invitation of a city that comes instead of another, created or passed on; null if the city is invited itself.
 * @param all invitations of the event
 * @throws DomainError CYCLE for the host, and for a city that passed the invitation on itself
 */
export function delegateFor(
  invitation: Invitation,
  delegate: City,
  event: Event,
  all: readonly Invitation[],
): Invitation | null {
  if (delegate.id === event.hostId || passedOn(invitation, all).some(({ cityId }) => cityId === delegate.id))
    throw cannotBeDelegate(delegate);
  const known = all.find(({ cityId, category }) => cityId === delegate.id && category === invitation.category);
  if (known?.delegatedFromId === null) return null;
  const delegated = known ?? Invitation.create(event.id, delegate.id, invitation.category);
  delegated.delegatedFromId = invitation.id;
  return delegated;
}

/** The invitation, the one that was passed on to its city, and so on. */
function passedOn(invitation: Invitation, all: readonly Invitation[]): Invitation[] {
  const passed: Invitation[] = [];
  for (let one: Invitation | undefined = invitation; one && !passed.includes(one);) {
    passed.push(one);
    const from: string | null = one.delegatedFromId;
    one = all.find(({ id }) => id === from);
  }
  return passed;
}

const cannotBeDelegate = ({ code }: City) =>
  new DomainError(
    'CYCLE',
    {
      en: `${code} cannot come instead: it hosts the event, or it passed this invitation on itself. Name another city.`,
      ru: `${code} не может приехать вместо приглашённого: это город проведения или город, который сам передал приглашение. Укажите другой город.`,
    },
    ['delegatedTo'],
  );
