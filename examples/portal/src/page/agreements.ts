import type { AgreementLineFragment } from '../gql/graphql.js';
import { dateInWords } from './dates.js';
import { element, facts, find } from './elements.js';
import { words } from './words.js';

export function showAgreements(agreements: readonly AgreementLineFragment[]): void {
  const section = find('#agreements');
  if (agreements.length === 0) section.replaceChildren(element('p', {}, words.noAgreements));
  else section.replaceChildren(...agreements.map(articleOf));
}

function articleOf({ code, title, signed, status, parties }: AgreementLineFragment): HTMLElement {
  return element(
    'article',
    { id: code },
    element('h3', {}, title),
    facts([
      [words.signed, signed ? dateInWords(signed) : words.notSigned],
      [words.status, status.value ? words.agreementStatus[status.value] : words.notKnown],
      [words.since, status.since && dateInWords(status.since)],
      [words.because, status.because.join(' ')],
      [words.parties, parties.map(({ city }) => city.name).join(' — ')],
    ]),
  );
}
