import type { Permission } from '../access/permissions.js';
import { visibleTo } from '../access/visibility-filter.js';
import { agreementVisibleTo } from '../agreements/agreement-visibility.js';
import { eventVisibleTo } from '../events/event-visibility.js';
import { exchangeVisibleTo } from '../exchanges/exchange-visibility.js';
import { partnershipConcerns } from '../partnerships/partnership-visibility.js';

/** Where search looks. A new source is an entry here, and its text under the same words in migration 8. */
export interface Source {
  /** The thing's id, in SQL. */
  id: string;
  /** The searched text, in SQL: exactly what the index holds. Several texts are lines of one. */
  text: string;
  from: string;
  /** Whether the text is what the thing is called; a mere mention counts less. */
  isName: boolean;
  /** What a viewer must see, as conditions over `$2` (visibilities) and `$3` (cities of a partner); none: open to all. */
  visibility: readonly string[];
  /** What else must hold, in SQL. */
  where?: string;
  /** Searched only for those who may do this. */
  needs?: Permission;
}

export const SOURCES: readonly Source[] = [
  { id: 'id', text: 'code', from: 'city', isName: true, visibility: [] },
  { id: 'city_id', text: 'text', from: 'city_name', isName: true, visibility: [] },
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
