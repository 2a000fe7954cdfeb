import type { Permission } from '../access/permissions.js';
import { visibleTo } from '../access/visibility-filter.js';
import { agreementVisibleTo } from '../agreements/agreement-visibility.js';
import { cityKnownTo } from '../cities/city-knowledge.js';
import { eventVisibleTo } from '../events/event-visibility.js';
import { exchangeVisibleTo } from '../exchanges/exchange-visibility.js';
import { partnershipConcerns } from '../partnerships/partnership-visibility.js';

/** A text that search looks in. A new source is an entry here, and an index on exactly the same text (see migration 8). */
export interface Source {
  /** The id of the record, in SQL. */
  id: string;
  /** The searched text, in SQL: exactly the indexed expression. Several texts are joined as lines. */
  text: string;
  from: string;
  /** Whether the text is the name of the record; other texts score less. */
  isName: boolean;
  /** Visibility conditions over `$2` (visibilities) and `$3` (cities of a partner). */
  visibility: readonly string[];
  /** A further condition, in SQL. */
  where?: string;
  /** The permission that a viewer needs for this source. */
  needs?: Permission;
}

export const SOURCES: readonly Source[] = [
  { id: 'id', text: 'code', from: 'city', isName: true, visibility: [cityKnownTo('city.id', '$2', '$3')] },
  {
    id: 'city_id',
    text: 'text',
    from: 'city_name',
    isName: true,
    visibility: [cityKnownTo('city_name.city_id', '$2', '$3')],
  },
  {
    id: 'partnership_id',
    text: 'said.text',
    from: 'partnership_text said JOIN partnership ON partnership.id = said.partnership_id',
    isName: false,
    visibility: [
      visibleTo('said.visibility', partnershipConcerns, '$2', '$3'),
      visibleTo('partnership.visibility', partnershipConcerns, '$2', '$3'),
    ],
  },
  {
    id: 'partnership_id',
    text: 'basis',
    from: 'partnership_act act JOIN partnership ON partnership.id = act.partnership_id',
    isName: false,
    visibility: [
      visibleTo('act.visibility', partnershipConcerns, '$2', '$3'),
      visibleTo('partnership.visibility', partnershipConcerns, '$2', '$3'),
    ],
  },
  {
    id: 'id',
    text: 'code || chr(10) || search_titles(titles)',
    from: 'agreement',
    isName: true,
    visibility: [agreementVisibleTo('$2', '$3')],
  },
  {
    id: 'id',
    text: 'code || chr(10) || search_titles(titles)',
    from: 'event',
    isName: true,
    visibility: [eventVisibleTo('$2', '$3')],
  },
  {
    id: 'id',
    text: `coalesce(place, '') || chr(10) || coalesce(description, '')`,
    from: 'event',
    isName: false,
    visibility: [eventVisibleTo('$2', '$3')],
  },
  { id: 'id', text: 'title', from: 'exchange', isName: true, visibility: [exchangeVisibleTo('$2', '$3')] },
  { id: 'id', text: 'result', from: 'exchange', isName: false, visibility: [exchangeVisibleTo('$2', '$3')] },
  {
    id: 'id',
    text: `coalesce(name, '') || chr(10) || coalesce(title, '') || chr(10) || coalesce(post, '')`,
    from: 'contact',
    isName: true,
    visibility: ['contact.privacy = ANY($2)'],
    needs: 'KEEP_CONTACTS',
    where: `erased_at IS NULL
      AND (delete_on IS NULL OR delete_on >= (now() AT TIME ZONE coalesce((SELECT time_zone FROM home), 'UTC'))::date)`,
  },
];
