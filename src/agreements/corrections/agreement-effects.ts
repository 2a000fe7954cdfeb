import { factsChanged, plain, type TellingFact } from '../../history/putting-right.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import type { Agreement } from '../agreement.js';
import { AGREEMENT_STATUSES } from '../record/agreement-vocabulary.js';

/** What a correction changes of an agreement on a day, one sentence each. @param after null: it is gone */
export function changesOn(day: Day, before: Agreement | null, after: Agreement | null): Bilingual[] {
  if (!after)
    return [
      { en: 'The agreement disappears with its anniversaries.', ru: 'Соглашение исчезнет вместе с его годовщинами.' },
    ];
  return factsChanged(FACTS, day, before, after);
}

/** Each sentence under the name of the record that it is about. */
export const under = (name: Bilingual, lines: readonly Bilingual[]): Bilingual[] =>
  lines.map(({ en, ru }) => ({ en: `${name.en}: ${en}`, ru: `${name.ru}: ${ru}` }));

export const SAME = {
  en: 'Status, dates and parties stay as they are.',
  ru: 'Состояние, даты и стороны не изменятся.',
};

const FACTS: TellingFact<Agreement, Day>[] = [
  {
    name: { en: 'Status', ru: 'Состояние' },
    of: (agreement, day) => {
      const { value, since } = agreement.statusOn(day);
      const text = value ? AGREEMENT_STATUSES[value] : plain(null);
      return since ? { en: `${text.en} (${since.text})`, ru: `${text.ru} (${since.text})` } : text;
    },
  },
  { name: { en: 'Signed', ru: 'Подписано' }, of: ({ signed }) => plain(signed?.text) },
  { name: { en: 'In force since', ru: 'В силе с' }, of: ({ inForceSince }) => plain(inForceSince?.text) },
  { name: { en: 'The term ends', ru: 'Срок кончается' }, of: (one, day) => plain(one.termOn(day).ends?.text) },
  { name: { en: 'Parties bound', ru: 'Связанных сторон' }, of: (one, day) => plain(one.boundOn(day).length) },
];
