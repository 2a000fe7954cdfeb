import { clockNow } from '../view/dates.js';
import { fill } from '../view/words.js';
import { find } from './elements.js';
import { reader, words } from './reader.js';

const POLL_SECONDS = Number(document.querySelector<HTMLMetaElement>('meta[name=poll-seconds]')!.content);

/** Why a page is not up to date, for its visitor, and when to ask again. */
export class Trouble extends Error {
  constructor(
    sentence: string,
    readonly seconds: number | null = null,
  ) {
    super(sentence);
  }
}

/**
 * Shows what there is, now and again; a hidden page asks for nothing, and at once when it is visible again. On an error the page
 * keeps what it shows. @returns what asks at once
 */
export function poll(show: () => Promise<void>): () => void {
  let next: number | undefined;
  let turn = Promise.resolve();
  const ask = (): void => void (turn = turn.then(takeTurn, takeTurn));
  document.addEventListener('visibilitychange', () => document.hidden || ask());
  return ask;

  async function takeTurn(): Promise<void> {
    let seconds = POLL_SECONDS;
    const trouble = find('main > [role=alert]');
    try {
      if (!document.hidden) {
        await show();
        trouble.hidden = true;
        find('main > [role=status]').textContent = fill(words.asOf, { time: clockNow(reader) });
      }
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      seconds = error.seconds ?? POLL_SECONDS;
      trouble.textContent = `${error.message} ${fill(words.nextTry, { seconds })}`;
      trouble.hidden = false;
    } finally {
      clearTimeout(next);
      next = window.setTimeout(ask, seconds * 1000);
    }
  }
}
