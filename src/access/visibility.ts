/** Who may see a record: everybody, the partners whom it concerns, staff, or administrators alone. */
export type Visibility = 'PUBLIC' | 'PARTNER' | 'INTERNAL' | 'RESTRICTED';

export const VISIBILITY_WORDS = {
  PUBLIC: { en: 'Open to everybody.', ru: 'Открыто для всех.' },
  PARTNER: {
    en: 'For the partners whom it concerns, and staff.',
    ru: 'Для сторон, которых это касается, и сотрудников.',
  },
  INTERNAL: { en: 'For staff.', ru: 'Для сотрудников.' },
  RESTRICTED: { en: 'For administrators alone.', ru: 'Только для администраторов.' },
} satisfies Record<Visibility, { en: string; ru: string }>;

/** From the most open to the most hidden: whoever sees one of them sees those before it. */
export const VISIBILITIES = Object.keys(VISIBILITY_WORDS) as Visibility[];
