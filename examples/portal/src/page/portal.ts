import { CombinedError } from '@urql/core';
import { HomeDocument, OpenAgreementsDocument, OurAgreementsDocument, OurInvitationsDocument } from '../gql/graphql.js';
import { showAgreements } from './agreements.js';
import { clockNow } from './dates.js';
import { find } from './elements.js';
import { showInvitations } from './invitations.js';
import { language } from './language.js';
import { sentenceOf, waitIn } from './refusals.js';
import { ask, askAll, isOffice } from './registry.js';
import { fill, words } from './words.js';

const POLL_SECONDS = Number(document.querySelector<HTMLMetaElement>('meta[name=poll-seconds]')!.content);

document.documentElement.lang = language;
find('main > [role=status]').textContent = words.loading;
let next: number | undefined;
let turn = Promise.resolve();
poll();
// A page that nobody looks at asks nothing, and asks at once when it is looked at again.
document.addEventListener('visibilitychange', () => document.hidden || poll());

/** Asks now, or as soon as it has done asking. */
function poll(): void {
  turn = turn.then(takeTurn, takeTurn);
}

/** Asks, shows, and comes again: later, if a refusal says so. What was shown before stays when it is refused. */
async function takeTurn(): Promise<void> {
  let seconds = POLL_SECONDS;
  const trouble = find('main > [role=alert]');
  try {
    if (!document.hidden) {
      await show();
      trouble.hidden = true;
    }
  } catch (error) {
    if (!(error instanceof CombinedError)) throw error;
    seconds = waitIn(error) ?? POLL_SECONDS;
    trouble.textContent = `${sentenceOf(error)} ${fill(words.nextTry, { seconds })}`;
    trouble.hidden = false;
  } finally {
    clearTimeout(next);
    next = window.setTimeout(poll, seconds * 1000);
  }
}

async function show(): Promise<void> {
  const { home } = await ask(HomeDocument, {}, false);
  document.title = find('h1').textContent = fill(words.title, { home: home?.city.name ?? '—' });
  if (isOffice) {
    showAgreements(await askAll(OurAgreementsDocument, ({ viewer }) => viewer.agreements, true));
    showInvitations(await askAll(OurInvitationsDocument, ({ viewer }) => viewer.invitations, true), poll);
  } else {
    const { viewer } = await ask(OpenAgreementsDocument, {}, true);
    showAgreements(viewer.agreements.nodes);
  }
  find('main > [role=status]').textContent = fill(words.asOf, { time: clockNow() });
}
