import type { Permission } from '../access/permissions.js';

/** Where search looks. A new source is an entry here, and its text under the same words in migration 8. */
export interface Source {
  /** The thing's id, in SQL. */
  id: string;
  /** The searched text, in SQL: exactly what the index holds. Several texts are lines of one. */
  text: string;
  from: string;
  /** Whether the text is what the thing is called; a mere mention counts less. */
  isName: boolean;
  /** Columns of visibility, all of which the viewer must see; none: everybody sees it. */
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
    id: 'id',
    text: `coalesce(motive, '') || chr(10) || coalesce(story, '') || chr(10) || coalesce(kind_as_named_by_partner, '')`,
    from: 'partnership',
    isName: false,
    visibility: ['visibility'],
  },
  {
    id: 'partnership_id',
    text: 'basis',
    from: 'partnership_act act JOIN partnership ON partnership.id = act.partnership_id',
    isName: false,
    visibility: ['act.visibility', 'partnership.visibility'],
  },
  {
    id: 'id',
    text: 'code || chr(10) || search_titles(titles)',
    from: 'agreement',
    isName: true,
    visibility: ['visibility'],
  },
  {
    id: 'id',
    text: 'code || chr(10) || search_titles(titles)',
    from: 'event',
    isName: true,
    visibility: ['visibility'],
  },
  {
    id: 'id',
    text: `coalesce(place, '') || chr(10) || coalesce(description, '')`,
    from: 'event',
    isName: false,
    visibility: ['visibility'],
  },
  { id: 'id', text: 'title', from: 'exchange', isName: true, visibility: ['visibility'] },
  { id: 'id', text: 'result', from: 'exchange', isName: false, visibility: ['visibility'] },
  {
    id: 'id',
    text: `coalesce(name, '') || chr(10) || coalesce(title, '') || chr(10) || coalesce(post, '')`,
    from: 'contact',
    isName: true,
    visibility: ['privacy'],
    needs: 'KEEP_CONTACTS',
    where: `erased_at IS NULL
      AND (delete_on IS NULL OR delete_on >= (now() AT TIME ZONE coalesce((SELECT time_zone FROM home), 'UTC'))::date)`,
  },
];
