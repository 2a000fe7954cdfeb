import { createHash } from 'node:crypto';
import type { Viewer } from '../access/viewer.js';
import { CursorLost, DomainError } from '../kernel/domain-error.js';
import { feedReader } from './feed-reader.js';

/** How far a reader has read, by the marks of lines: they are random, so that lines between two cannot be counted. */
export interface FeedCursor {
  /** The last line that was returned. */
  mark: string;
  /** Within a round: where it began; empty in the first round. */
  since: string;
  /** Within the first round: the newest line when it began; deletions up to it are never reported. */
  until: string;
}

const MARK = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SHAPE = new RegExp(`^(\\S{22}) (${MARK}) (${MARK})? (${MARK})?$`);

export function writeFeedCursor(by: Viewer, { mark, since, until }: FeedCursor): string {
  return Buffer.from([scopeOf(by), mark, since, until].join(' ')).toString('base64url');
}

/** @throws DomainError INVALID for a text that is no cursor of this feed, CursorLost for one issued under other access rights */
export function readFeedCursor(by: Viewer, written: string): FeedCursor {
  const [, scope, mark, since = '', until = ''] = SHAPE.exec(Buffer.from(written, 'base64url').toString()) ?? [];
  if (mark === undefined) throw notAFeedCursor();
  if (scope !== scopeOf(by)) throw accessChanged();
  return { mark, since, until };
}

/** A hash of what a viewer may see: under other access rights, other lines would have been skipped. */
export function scopeOf(by: Viewer): string {
  const scope = createHash('sha256')
    .update(JSON.stringify(feedReader(by)))
    .digest();
  return scope.subarray(0, 16).toString('base64url');
}

const notAFeedCursor = () =>
  new DomainError(
    'INVALID',
    {
      en: 'This cursor is not from `changes`: pass the endCursor of its previous page, or start without `after`.',
      ru: 'Этот курсор не из `changes`: передайте endCursor предыдущей страницы или начните без `after`.',
    },
    ['after'],
  );

/** A cursor whose lines are not there: the registry was restored from an older backup. */
export const lostFeedCursor = () =>
  new CursorLost({
    en: 'The registry does not know this cursor: it was restored from an older backup, or the cursor is from another one. Start again without `after`, and delete the records that you have stored and do not receive.',
    ru: 'Реестр не знает этого курсора: он восстановлен из более ранней копии, или курсор из другого реестра. Начните заново без `after` и удалите у себя записи, которых в ответах не окажется.',
  });

const accessChanged = () =>
  new CursorLost({
    en: 'Your access has changed since this cursor, or the cursor belongs to another key. Start again without `after`, and delete the records that you have stored and do not receive.',
    ru: 'После выдачи этого курсора изменились ваши права доступа, или курсор чужой. Начните заново без `after` и удалите у себя записи, которых в ответах не окажется.',
  });
