import type { Permission } from '../access/permissions.js';
import { visibleTo } from '../access/visibility-filter.js';
import { agreementVisibleTo } from '../agreements/agreement-visibility.js';
import { cityKnownTo } from '../cities/city-knowledge.js';
import { eventVisibleTo } from '../events/event-visibility.js';
import { exchangeVisibleTo } from '../exchanges/exchange-visibility.js';
import { partnershipConcerns } from '../partnerships/partnership-visibility.js';
import type { HitKind } from './search-vocabulary.js';

/**
 * A text that search looks in. A new source is an entry here, an index on exactly the same text, and a trigger that keeps its
 * words (see migration 36).
 */
export interface Source {
  kind: HitKind;
  /** The id of the record, in SQL. */
  id: string;
  /** The searched text, in SQL: exactly the indexed expression. Several texts are joined as lines. */
  text: string;
  from: string;
  /** Whether the text is the name of the record; other texts score less. */
  isName: boolean;
  /** Visibility conditions over `:sees`, the visibilities of the viewer, and `MINE`. */
  visibility: readonly string[];
  /** The same where it costs too much to ask it of every row: a condition over `candidate.id`. */
  known?: string;
  /** A further condition, in SQL. */
  where?: string;
  /** Conditions over the row `asked` by which an index finds the very name or code. */
  exact?: readonly string[];
  /** Whether it tells of people: its words are not kept, so that nothing of an erased person is. */
  isPersonal?: true;
}

/** The permission that a viewer needs to find records of a kind. */
export const NEEDED: Partial<Record<HitKind, Permission>> = { CONTACT: 'KEEP_CONTACTS' };

/** The cities of a partner. */
const MINE = '(SELECT mine FROM asked)::text[]';
const KNOWN_CITY = cityKnownTo('candidate.id', ':sees', MINE);
const BY_CODE = 'code = (SELECT code FROM asked)';
const BY_TITLE = 'folded_titles @> ARRAY[(SELECT folded FROM asked)]';

export const SOURCES: readonly Source[] = [
  {
    kind: 'CITY',
    id: 'id',
    text: 'code',
    from: 'city',
    isName: true,
    exact: [BY_CODE],
    visibility: [],
    known: KNOWN_CITY,
  },
  {
    kind: 'CITY',
    id: 'city_id',
    text: 'text',
    from: 'city_name',
    isName: true,
    exact: ['folded = (SELECT folded FROM asked)'],
    visibility: [],
    known: KNOWN_CITY,
  },
  {
    kind: 'PARTNERSHIP',
    id: 'partnership_id',
    text: 'said.text',
    from: 'partnership_text said JOIN partnership ON partnership.id = said.partnership_id',
    isName: false,
    visibility: [
      visibleTo('said.visibility', partnershipConcerns, ':sees', MINE),
      visibleTo('partnership.visibility', partnershipConcerns, ':sees', MINE),
    ],
  },
  {
    kind: 'PARTNERSHIP',
    id: 'partnership_id',
    text: 'basis',
    from: 'partnership_act act JOIN partnership ON partnership.id = act.partnership_id',
    isName: false,
    visibility: [
      visibleTo('act.visibility', partnershipConcerns, ':sees', MINE),
      visibleTo('partnership.visibility', partnershipConcerns, ':sees', MINE),
    ],
  },
  {
    kind: 'AGREEMENT',
    id: 'id',
    text: 'code || chr(10) || search_titles(titles)',
    from: 'agreement',
    isName: true,
    exact: [BY_CODE, BY_TITLE],
    visibility: [agreementVisibleTo(':sees', MINE)],
  },
  {
    kind: 'EVENT',
    id: 'id',
    text: 'code || chr(10) || search_titles(titles)',
    from: 'event',
    isName: true,
    exact: [BY_CODE, BY_TITLE],
    visibility: [eventVisibleTo(':sees', MINE)],
  },
  {
    kind: 'EVENT',
    id: 'id',
    text: `coalesce(place, '') || chr(10) || coalesce(description, '')`,
    from: 'event',
    isName: false,
    visibility: [eventVisibleTo(':sees', MINE)],
  },
  {
    kind: 'EXCHANGE',
    id: 'id',
    text: 'title',
    from: 'exchange',
    isName: true,
    visibility: [exchangeVisibleTo(':sees', MINE)],
  },
  {
    kind: 'EXCHANGE',
    id: 'id',
    text: 'result',
    from: 'exchange',
    isName: false,
    visibility: [exchangeVisibleTo(':sees', MINE)],
  },
  {
    kind: 'CONTACT',
    id: 'id',
    text: `coalesce(name, '') || chr(10) || coalesce(title, '') || chr(10) || coalesce(post, '')`,
    from: 'contact',
    isName: true,
    visibility: ['contact.privacy = ANY(:sees)'],
    isPersonal: true,
    where: `erased_at IS NULL
      AND (delete_on IS NULL OR delete_on >= (now() AT TIME ZONE coalesce((SELECT time_zone FROM home), 'UTC'))::date)`,
  },
];
