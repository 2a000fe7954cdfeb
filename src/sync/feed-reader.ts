import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import type { Id } from '../kernel/ids.js';

/** All that decides what a viewer is told of: the visibilities that it sees, its cities, and ids that are not for it. */
export type FeedReader = [sees: readonly Visibility[], mine: readonly Id<'city'>[], except: string];

export function feedReader(by: Viewer): FeedReader {
  // Who sees what is for partners sees all invitations, unless its key was narrowed: then none.
  const isNarrowed = by.sees.includes('PARTNER') && !by.may('KEEP_EVENTS');
  return [by.sees, [...by.cityIds].sort(), isNarrowed ? 'invitation\\_%' : ''];
}
