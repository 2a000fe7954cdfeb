import type { AgreementLineFragment } from '../gql/graphql.js';
import { dateInWords } from './dates.js';
import { facts, m, type Markup } from './markup.js';
import type { Reader } from './reader.js';
import { joined, marked, wordFor } from './texts.js';

export function agreementsView(agreements: readonly AgreementLineFragment[], reader: Reader): Markup {
  const shown =
    agreements.length === 0
      ? [m('p', {}, reader.words.noAgreements)]
      : agreements.map((agreement) => articleOf(agreement, reader));
  return m('section', { id: 'agreements' }, ...shown);
}

function articleOf({ code, titleIn, signed, status, parties }: AgreementLineFragment, reader: Reader): Markup {
  const { words } = reader;
  const names = parties.map(({ city }) => marked(city.nameIn, reader));
  return m(
    'article',
    { id: code },
    m('h3', {}, marked(titleIn, reader)),
    facts([
      [words.signed, signed ? dateInWords(signed, reader) : words.notSigned],
      [words.status, status.value ? wordFor(words.agreementStatus, status.value) : words.notKnown],
      [words.since, status.since && dateInWords(status.since, reader)],
      [words.because, status.because.join(' ')],
      [words.parties, joined(names, ' — ')],
    ]),
  );
}
