import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import type { Id } from '../kernel/ids.js';

/** What decides which changes a viewer gets: the visibilities that it sees, its cities, and a pattern of excluded ids. */
export type FeedReader = [sees: readonly Visibility[], mine: readonly Id<'city'>[], except: string];

export function feedReader(by: Viewer): FeedReader {
  // A viewer of PARTNER records sees all invitations, unless its key is restricted: then none.
  const isNarrowed = by.sees.includes('PARTNER') && !by.may('KEEP_EVENTS');
  return [by.sees, [...by.cityIds].sort(), isNarrowed ? 'invitation\\_%' : ''];
}
