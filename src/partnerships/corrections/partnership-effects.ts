import { audienceOf } from '../../history/audience.js';
import { factsChanged, plain, type TellingFact } from '../../history/putting-right.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import type { PartnershipRecord } from '../partnership-record.js';
import { PARTNERSHIP_KINDS, PARTNERSHIP_STATUSES } from '../readings/partnership-vocabulary.js';

/** What a correction changes on a day, one sentence each. @param before null: the partnership is new */
export function changesOn(day: Day, before: PartnershipRecord | null, after: PartnershipRecord | null): Bilingual[] {
  if (!after)
    return [
      { en: 'The partnership disappears with its anniversaries.', ru: 'Связь исчезнет вместе с её годовщинами.' },
    ];
  return factsChanged(FACTS, day, before, after);
}

/** What a correction changes on a day, one sentence each, and who is told. @param after null: the partnership is gone */
export function effectsOn(day: Day, before: PartnershipRecord, after: PartnershipRecord | null): Bilingual[] {
  const was = before.visibility;
  const lines = changesOn(day, before, after);
  if (!after) return [...lines, audienceOf([was])];
  const same = { en: 'Status, kind and dates stay as they are.', ru: 'Состояние, вид и даты не изменятся.' };
  return [...(lines.length > 0 ? lines : [same]), audienceOf([was, after.visibility])];
}

const FACTS: TellingFact<PartnershipRecord, Day>[] = [
  {
    name: { en: 'Status', ru: 'Состояние' },
    of: (partnership, day) => {
      const { value, since } = partnership.statusOn(day);
      const text = value ? PARTNERSHIP_STATUSES[value] : plain(null);
      return since ? { en: `${text.en} (${since.text})`, ru: `${text.ru} (${since.text})` } : text;
    },
  },
  {
    name: { en: 'Kind', ru: 'Вид' },
    of: (partnership, day) => {
      const kind = partnership.kindOn(day);
      return kind ? PARTNERSHIP_KINDS[kind] : plain(null);
    },
  },
  {
    name: { en: 'Established', ru: 'Установлена' },
    of: ({ episodes }) => plain(episodes.map(({ since }) => since.on.text).join(', ') || null),
  },
  {
    name: { en: 'Anniversaries are counted from', ru: 'Годовщины отсчитываются от' },
    of: ({ anchor }) => plain(anchor?.on.text),
  },
  { name: { en: 'Visible to', ru: 'Видимость' }, of: ({ visibility }) => plain(visibility) },
];
