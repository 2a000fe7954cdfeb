import { HomeDocument, OurAgreementsDocument, OurInvitationsDocument } from '../gql/graphql.js';
import { agreementsView } from '../view/agreements.js';
import { headline } from '../view/headline.js';
import { built, find } from './elements.js';
import { showInvitations } from './invitations.js';
import { isAnythingNew } from './news.js';
import { poll } from './polling.js';
import { reader, words } from './reader.js';
import { ask, askAll } from './registry.js';

// A status can change with the date alone, without any edit.
const AN_HOUR = 3_600_000;

find('main > [role=status]').textContent = words.loading;
let isStale = true;
let askedAt = 0;
const askNow = poll(show);
askNow();

async function show(): Promise<void> {
  const { home } = await ask(HomeDocument, {}, false);
  const line = headline(home?.city.nameIn, reader);
  document.title = line.title;
  find('h1').replaceWith(built(line.h1));
  // Requested before the lists: changes made meanwhile count as news the next time.
  if ((await isAnythingNew()) || Date.now() - askedAt > AN_HOUR) isStale = true;
  // Without news the client answers from its cache.
  const agreements = await askAll(OurAgreementsDocument, ({ viewer }) => viewer.agreements, isStale);
  find('#agreements').replaceWith(built(agreementsView(agreements, reader)));
  showInvitations(await askAll(OurInvitationsDocument, ({ viewer }) => viewer.invitations, isStale), askNow);
  if (isStale) askedAt = Date.now();
  isStale = false;
}
