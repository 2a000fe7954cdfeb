import { clockNow } from '../view/dates.js';
import { fill } from '../view/words.js';
import { find } from './elements.js';
import { poll, Trouble } from './polling.js';
import { reader, words } from './reader.js';

find('main > [role=status]').textContent = fill(words.asOf, { time: clockNow(reader) });

/** The public page is written by the server: the script only asks for it again, which a browser's cache makes cheap. */
const ask = poll(async () => {
  const response = await fetch(location.href).catch(() => {
    throw new Trouble(words.portalAway);
  });
  const written = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!response.ok) {
    const sentence = written.querySelector('[role=alert]')?.textContent;
    throw new Trouble(sentence || words.portalAway, Number(response.headers.get('Retry-After')) || null);
  }
  document.title = written.title;
  for (const part of ['nav', 'h1', '#agreements']) find(part).replaceWith(written.querySelector(part)!);
});
setTimeout(ask, Number(document.querySelector<HTMLMetaElement>('meta[name=poll-seconds]')!.content) * 1000);
