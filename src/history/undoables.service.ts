import { Injectable } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import type { Permission } from '../access/permissions.js';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Recorded } from '../platform/database/store.js';
import type { FieldsOfKind } from './undo-plan.js';

/** A part that is kept among what was struck out when an undo takes it out. */
export interface KeptPart {
  table: string;
  visibility: Visibility;
  summary: { en: string; ru: string };
}

/** Under which verb an undo is recorded, and why it was done. */
export interface Undone {
  verb: string;
  reason: string;
}

/** How the changes of one kind of record are taken back; each in its own feature. */
export interface Undoable<Noun extends Recorded = Recorded> extends FieldsOfKind {
  table: EntitySchema<Noun>;
  /** Whoever may enter such records may undo what was entered. */
  permission: Permission;
  /** Takes out a record that the call made. @param calls the records of the call @throws DomainError while others rest on it */
  takeOut: (by: Viewer, noun: Noun, reason: string, calls: readonly string[]) => Promise<Bilingual[]>;
  /** Puts back a record that the call took out. @throws DomainError as its `…Restore` does */
  putBack: (by: Viewer, id: string) => Promise<Bilingual[]>;
  /**
   * Stores a record that is as it was before the call, with all that follows from it.
   * @param noun as it is to be, not yet checked @throws DomainError for what it breaks then
   */
  keep: (by: Viewer, noun: Noun, before: Noun, undone: Undone) => Promise<Bilingual[]>;
  /** How a part of a field is kept when it is taken out; undefined: it need not be. */
  kept?: (noun: Noun, field: string, partId: string) => KeptPart | undefined;
}

type WhyNot = (verb: string, id: string) => Bilingual;

/** What can be taken back by an undo: every feature says it of its kinds of records. */
@Injectable()
export class Undoables {
  private readonly known = new Map<string, Undoable>();
  private readonly refusals = new Map<string, WhyNot>();

  /** @param kind the prefix of the ids */
  register<Noun extends Recorded>(kind: string, undoable: Undoable<Noun>): void {
    this.known.set(kind, undoable as unknown as Undoable);
  }

  /** What is never taken back by an undo. @param whyNot what to do instead */
  refuse(kind: string, whyNot: WhyNot): void {
    this.refusals.set(kind, whyNot);
  }

  of(kind: string): Undoable | undefined {
    return this.known.get(kind);
  }

  /** Why a change cannot be undone, whatever has happened since; undefined if it can. */
  whyNot(kind: string, verb: string, id: string): Bilingual | undefined {
    if (verb === 'HOME_SET') return HOME;
    return this.known.has(kind) ? undefined : (this.refusals.get(kind)?.(verb, id) ?? NEVER);
  }
}

const NEVER = {
  en: 'Such a change cannot be undone: change the record itself.',
  ru: 'Такое изменение отменить нельзя: измените саму запись.',
};
const HOME = {
  en: 'The home city is set by the command line: npm run registry -- home set CODE.',
  ru: 'Свой город указывают командой npm run registry -- home set КОД.',
};
