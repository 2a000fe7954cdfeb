import type { InvitationLineFragment } from '../gql/graphql.js';
import { timeInWords } from '../view/dates.js';
import { facts, m, type Child, type Markup } from '../view/markup.js';
import { joined, marked, wordFor } from '../view/texts.js';
import { fill } from '../view/words.js';
import { answerForm } from './answer.js';
import { built, element, find } from './elements.js';
import { reader, words } from './reader.js';

interface Shown {
  article: HTMLElement;
  told: HTMLElement;
  form: HTMLFormElement;
}

const shown = new Map<string, Shown>();

/** Updates the facts and keeps the forms, so that text being typed survives every poll. */
export function showInvitations(invitations: readonly InvitationLineFragment[], answered: () => void): void {
  const articles = invitations.map((invitation) => {
    const one = shown.get(invitation.id) ?? articleOf(invitation, answered);
    shown.set(invitation.id, one);
    const told = built(factsOf(invitation));
    one.told.replaceWith(told);
    one.told = told;
    const isOver = ['CANCELLED', 'HELD'].includes(invitation.event.status);
    one.form.hidden = isOver || invitation.status === 'REVOKED';
    return one.article;
  });
  const section = find('#invitations');
  section.hidden = false;
  const nothing = invitations.length === 0 ? [element('p', {}, words.noInvitations)] : [];
  arrange(section, [headline, ...nothing, ...articles]);
}

const headline = element('h2', {}, words.invitations);

function articleOf(invitation: InvitationLineFragment, answered: () => void): Shown {
  const told = element('dl');
  const form = answerForm(invitation, answered);
  const article = element(
    'article',
    { id: invitation.id },
    built(m('h3', {}, marked(invitation.event.titleIn, reader))),
    told,
    form,
  );
  return { article, told, form };
}

function factsOf(invitation: InvitationLineFragment): Markup {
  const { event, status, because, quota, letterNumber, deadline, reply } = invitation;
  const people = reply.headcount === null ? null : fill(words.people, { count: reply.headcount });
  const letter = [wordFor(words.invitationStatus, status), letterNumber && `№ ${letterNumber}`, because];
  const deputy = reply.delegatedTo && marked(reply.delegatedTo.nameIn, reader);
  const answer = [wordFor(words.reply, reply.value), deputy, people, reply.isLate && words.late];
  return facts([
    [words.when, timeInWords(event, reader)],
    [words.where, event.place],
    [words.event, [wordFor(words.eventStatus, event.status), event.because].filter(Boolean).join('. ')],
    [words.letter, letter.filter(Boolean).join(', ')],
    [words.quota, quota === null ? null : String(quota)],
    [words.answerBy, deadline && (deadline.there ?? deadline.here)],
    [
      words.ourAnswer,
      joined(
        answer.filter((part): part is Child => Boolean(part)),
        ', ',
      ),
    ],
  ]);
}

/** Puts the elements in this order without moving those already in place: a moved field loses the cursor. */
function arrange(section: HTMLElement, elements: HTMLElement[]): void {
  const gone = Array.from(section.children).filter((old) => !elements.includes(old as HTMLElement));
  for (const old of gone) old.remove();
  elements.forEach((one, i) => section.children[i] === one || section.insertBefore(one, section.children[i] ?? null));
}
