import type { Role } from '../access/permissions.js';
import type { Visibility } from '../access/visibility.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Id } from '../kernel/ids.js';

/** What was recorded by mistake and taken out of its tables: kept for staff, and for whoever puts it back. */
export class Struck {
  id: Id<'struck'>;
  /** The record that was voided, or whose part was struck out. */
  recordId: string;
  /** The part; null when the whole record was voided. */
  partId: string | null;
  /** RESTRICTED if it was so before; otherwise INTERNAL. */
  visibility: Visibility;
  /** In words, both languages: «SUSPENDED 2024-05-06». */
  summary: { en: string; ru: string };
  reason: string;
  /** The rows as they were: by table. */
  rows: StoredRows;
  byId: string;
  byRole: Role;
  at: Date;
  /** When it was put back; null while it is struck out. */
  restoredAt: Date | null;
}

export type StoredRows = Record<string, Record<string, unknown>[]>;

/** What putting it back does, in a sentence. */
export const isPutBack = (summary: Bilingual): Bilingual => ({
  en: `Is put back: ${summary.en}`,
  ru: `Восстанавливается: ${summary.ru}`,
});
