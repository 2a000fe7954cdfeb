import type { City } from '../../cities/city.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Event } from '../event.js';
import { Invitation } from './invitation.js';

/**
 * A city that comes in the place of another: its invitation, made or turned over to it; null when it is invited itself.
 * @param all of the event
 * @throws RuleBroken CYCLE for the host, and for a city that passed the invitation on itself
 */
export function delegateFor(
  invitation: Invitation,
  delegate: City,
  event: Event,
  all: readonly Invitation[],
): Invitation | null {
  if (delegate.id === event.hostId || passedOn(invitation, all).some(({ cityId }) => cityId === delegate.id))
    throw inItsOwnPlace(delegate);
  const known = all.find(({ cityId, category }) => cityId === delegate.id && category === invitation.category);
  if (known?.delegatedFromId === null) return null;
  const standIn = known ?? Invitation.create(event.id, delegate.id, invitation.category);
  standIn.delegatedFromId = invitation.id;
  return standIn;
}

/** The invitation, the one in whose place its city came, and so on. */
function passedOn(invitation: Invitation, all: readonly Invitation[]): Invitation[] {
  const passed: Invitation[] = [];
  for (let one: Invitation | undefined = invitation; one && !passed.includes(one);) {
    passed.push(one);
    const from: string | null = one.delegatedFromId;
    one = all.find(({ id }) => id === from);
  }
  return passed;
}

const inItsOwnPlace = ({ code }: City) =>
  new DomainError(
    'CYCLE',
    {
      en: `${code} cannot come in its own place, nor in that of its own event. Name another city.`,
      ru: `${code} не может приехать вместо самого себя или на собственное мероприятие. Назовите другой город.`,
    },
    ['delegatedTo'],
  );
