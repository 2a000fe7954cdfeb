import { CombinedError } from '@urql/core';
import { HomeDocument, OpenAgreementsDocument, OurAgreementsDocument, OurInvitationsDocument } from '../gql/graphql.js';
import { showAgreements } from './agreements.js';
import { clockNow } from './dates.js';
import { find } from './elements.js';
import { showInvitations } from './invitations.js';
import { language } from './language.js';
import { isAnythingNew } from './news.js';
import { sentenceOf, waitIn } from './refusals.js';
import { ask, askAll, isOffice } from './registry.js';
import { fill, words } from './words.js';

const POLL_SECONDS = Number(document.querySelector<HTMLMetaElement>('meta[name=poll-seconds]')!.content);
// A status can change with the date alone, without any edit.
const AN_HOUR = 3_600_000;

document.documentElement.lang = language;
find('main > [role=status]').textContent = words.loading;
let next: number | undefined;
let turn = Promise.resolve();
let isStale = true;
let askedAt = 0;
poll();
// A hidden page sends no requests, and polls at once when it is visible again.
document.addEventListener('visibilitychange', () => document.hidden || poll());

/** Polls now, or right after the running poll. */
function poll(): void {
  turn = turn.then(takeTurn, takeTurn);
}

/** Polls, shows the result and schedules the next poll, later if an error says so. On an error the page keeps its content. */
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
    // Requested before the lists: changes made meanwhile count as news the next time.
    if ((await isAnythingNew()) || Date.now() - askedAt > AN_HOUR) isStale = true;
    // Without news the client answers from its cache.
    showAgreements(await askAll(OurAgreementsDocument, ({ viewer }) => viewer.agreements, isStale));
    showInvitations(await askAll(OurInvitationsDocument, ({ viewer }) => viewer.invitations, isStale), poll);
    if (isStale) askedAt = Date.now();
    isStale = false;
  } else {
    const { viewer } = await ask(OpenAgreementsDocument, {}, true);
    showAgreements(viewer.agreements.nodes);
  }
  find('main > [role=status]').textContent = fill(words.asOf, { time: clockNow() });
}
