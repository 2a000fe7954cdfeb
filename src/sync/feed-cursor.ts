import { createHash } from 'node:crypto';
import type { Viewer } from '../access/viewer.js';
import { DomainError } from '../kernel/domain-error.js';
import { feedReader } from './feed-reader.js';

/** How far a reader has come, by the marks of lines: they are random, so that nothing can be counted between two. */
export interface FeedCursor {
  /** The last line that was told. */
  mark: string;
  /** In the middle of a round: where it began; empty for the very first one. */
  since: string;
  /** In the middle of the first round: the newest line when it began; whatever is gone by then was never told. */
  until: string;
}

const MARK = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SHAPE = new RegExp(`^(\\S{22}) (${MARK}) (${MARK})? (${MARK})?$`);

export function writeFeedCursor(by: Viewer, { mark, since, until }: FeedCursor): string {
  return Buffer.from([scopeOf(by), mark, since, until].join(' ')).toString('base64url');
}

/** @throws RuleBroken INVALID for a text that is no cursor of this feed, or that is of another sight */
export function readFeedCursor(by: Viewer, written: string): FeedCursor {
  const [, scope, mark, since = '', until = ''] = SHAPE.exec(Buffer.from(written, 'base64url').toString()) ?? [];
  if (mark === undefined) throw unknownFeedCursor();
  if (scope !== scopeOf(by)) throw otherSight();
  return { mark, since, until };
}

/** What a viewer may see: with more or less of it, the lines that were passed over are others. */
function scopeOf(by: Viewer): string {
  const scope = createHash('sha256')
    .update(JSON.stringify(feedReader(by)))
    .digest();
  return scope.subarray(0, 16).toString('base64url');
}

export const unknownFeedCursor = () =>
  new DomainError(
    'INVALID',
    {
      en: 'This cursor is not from `changes`, or the registry was restored from before it. Begin anew without `after`, and delete what you have and are not told of.',
      ru: 'Этот курсор не из `changes` или старше восстановленной копии реестра. Начните заново без `after` и удалите то, чего в ответах не окажется.',
    },
    ['after'],
  );

const otherSight = () =>
  new DomainError(
    'INVALID',
    {
      en: 'What you may see is not what it was at this cursor, or it is somebody else’s. Begin anew without `after`, and delete what you have and are not told of.',
      ru: 'С этого курсора изменилось то, что вам доступно, или курсор чужой. Начните заново без `after` и удалите то, чего в ответах не окажется.',
    },
    ['after'],
  );
