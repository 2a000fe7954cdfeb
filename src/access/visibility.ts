/** Who may see a record: everybody, the partners concerned, staff, or only administrators. */
export type Visibility = 'PUBLIC' | 'PARTNER' | 'INTERNAL' | 'RESTRICTED';

export const VISIBILITY_WORDS = {
  PUBLIC: { en: 'Visible to everybody.', ru: 'Открыто для всех.' },
  PARTNER: {
    en: 'Visible to the partners concerned and to staff.',
    ru: 'Для партнёров, которых это касается, и сотрудников.',
  },
  INTERNAL: { en: 'Visible to staff.', ru: 'Для сотрудников.' },
  RESTRICTED: { en: 'Visible to administrators only.', ru: 'Только для администраторов.' },
} satisfies Record<Visibility, { en: string; ru: string }>;

/** From the most open to the most restricted: whoever sees one of them also sees those before it. */
export const VISIBILITIES = Object.keys(VISIBILITY_WORDS) as Visibility[];

/** Whether somebody sees the second who does not see the first. */
export const isLessOpen = (one: Visibility, than: Visibility): boolean =>
  VISIBILITIES.indexOf(one) > VISIBILITIES.indexOf(than);
