import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams, visibleTo } from '../access/visibility-filter.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import { Undoables } from '../history/undoables.service.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Confirmed } from '../kernel/doubt.js';
import { isId, type Id } from '../kernel/ids.js';
import type { Selection } from '../platform/database/selection.js';
import { Store } from '../platform/database/store.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { looksKnown, sharedBy } from './contact-look-alikes.js';
import { notUndone } from './contact-refusals.js';
import type { ContactKind, ErasureReason } from './contact-vocabulary.js';
import { Contact, type ContactFacts } from './contact.js';
import { ContactTable } from './contact.table.js';

/** Facts as entered: the occasion is not resolved yet. */
export type WrittenFacts = Omit<ContactFacts, 'occasion'> & { occasion?: string | null };

const OPEN_TO_VIEWER = visibleTo('contact.privacy', (mine) => `contact.city_id = ANY(${mine})`);

/** Contacts: maintained by staff, erased in time. */
@Injectable()
export class Contacts {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly nodes: Nodes,
    undoables: Undoables,
  ) {
    undoables.refuse('contact', notUndone);
    nodes.register('contact', (by: Viewer, ids) => this.byIds(by, ids));
  }

  /**
   * Contacts that the viewer may see today: PARTNER ones are for the portal of their own city. Past the day of deletion
   * they are hidden at once, even if not erased yet.
   */
  async seenBy(by: Viewer): Promise<Selection<Contact>> {
    const today = await this.homes.today();
    return this.store
      .from(ContactTable)
      .where(OPEN_TO_VIEWER, visibilityParams(by))
      .where('contact.delete_on IS NULL OR contact.delete_on >= :today', { today });
  }

  /** Those that the viewer may maintain, including erased ones. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Contact>> {
    if (!by.may('KEEP_CONTACTS')) return new Map();
    return byId(await (await this.seenBy(by)).withIds(ids));
  }

  /** A contact, including erased ones; null for viewers who may not maintain contacts. */
  async get(by: Viewer, id: string): Promise<Contact | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /**
   * The offices and people of each city, in order of entry, including ended ones.
   * Without travellers: their data are kept for another purpose.
   * @returns an entry for every id
   */
  async byCities(by: Viewer, cityIds: readonly string[]): Promise<Map<string, Contact[]>> {
    const all = await this.allByCities(by, cityIds);
    return new Map([...all].map(([id, found]) => [id, found.filter(({ kind }) => kind !== 'DELEGATION_MEMBER')]));
  }

  /** All contacts of each city, including travellers, in order of entry. */
  async allByCities(by: Viewer, cityIds: readonly string[]): Promise<Map<string, Contact[]>> {
    return this.grouped(by, ({ cityId }) => cityId, 'city_id', cityIds);
  }

  /** The travellers of each invitation or exchange, in order of entry. @returns an entry for every id */
  async byOccasions(by: Viewer, ids: readonly string[]): Promise<Map<string, Contact[]>> {
    return this.grouped(by, ({ occasion }) => occasion!, 'occasion', ids);
  }

  private async grouped(
    by: Viewer,
    owner: (contact: Contact) => string,
    of: 'city_id' | 'occasion',
    ids: readonly string[],
  ): Promise<Map<string, Contact[]>> {
    const found = new Map(ids.map((id) => [id, [] as Contact[]]));
    if (ids.length === 0) return found;
    const query = (await this.seenBy(by)).where('contact.erased_at IS NULL');
    for (const contact of await query.where(`contact.${of} = ANY(:ids)`, { ids }).all('contact.id'))
      found.get(owner(contact))!.push(contact);
    return found;
  }

  /** @throws DomainError NOT_FOUND, AMBIGUOUS, what the domain class rejects, and NEEDS_CONFIRMATION for what looks known */
  async add(by: Viewer, city: string, kind: ContactKind, facts: WrittenFacts & Confirmed): Promise<Contact> {
    by.mustBeAbleTo('KEEP_CONTACTS');
    const { id } = await this.cities.getByRef(by, city, ['city']);
    const contact = Contact.in(id, kind, await this.checked(by, facts), await this.homes.today());
    for (const known of facts.confirm ? [] : (await this.allByCities(by, [id])).get(id)!) {
      const shared = sharedBy(contact, known);
      if (shared) throw looksKnown(known, shared);
    }
    return this.saveAndRecord(by, contact, 'CONTACT_ADDED');
  }

  /** @throws DomainError NOT_FOUND, STALE_REVISION, and what the domain class rejects */
  async update(by: Viewer, id: string, facts: WrittenFacts, ifRevision?: number | null): Promise<Contact> {
    by.mustBeAbleTo('KEEP_CONTACTS');
    const contact = await this.forChange(by, id, ifRevision);
    contact.change(await this.checked(by, facts), await this.homes.today());
    return this.saveAndRecord(by, contact, 'CONTACT_UPDATED');
  }

  /** Erases a contact; only its existence remains (R44). @throws DomainError NOT_FOUND, NOT_ALLOWED_IN_STATE */
  async erase(by: Viewer, id: string, reason: ErasureReason, ifRevision?: number | null): Promise<Contact> {
    by.mustBeAbleTo('KEEP_CONTACTS');
    const contact = await this.forChange(by, id, ifRevision);
    contact.erase(reason, new Date());
    return this.saveAndRecord(by, contact, 'CONTACT_ERASED');
  }

  /** Erases all contacts past their day of deletion. @returns how many */
  async eraseExpired(by: Viewer): Promise<number> {
    by.mustBeAbleTo('KEEP_CONTACTS');
    // Several instances may do this at once: each skips rows locked by another.
    const expired = await this.store.sql<{ id: string }>(
      'SELECT id FROM contact WHERE delete_on < $1 ORDER BY id FOR NO KEY UPDATE SKIP LOCKED',
      [await this.homes.today()],
    );
    for (const { id } of expired) {
      const contact = await this.store.lock(ContactTable, id);
      contact.erase('EXPIRED', new Date());
      await this.saveAndRecord(by, contact, 'CONTACT_ERASED');
    }
    return expired.length;
  }

  private async forChange(by: Viewer, ref: string, ifRevision?: number | null): Promise<Contact> {
    const id = ref.trim();
    if (await this.get(by, id)) return this.store.lock(ContactTable, id, ifRevision);
    throw new DomainError(
      'NOT_FOUND',
      {
        en: 'There is no such contact. Enter its ID, contact_…; find it with contacts(filter: { text: "…" }).',
        ru: 'Такого контакта нет. Введите его идентификатор contact_…; найти его можно запросом contacts(filter: { text: "…" }).',
      },
      ['contact'],
    );
  }

  private async checked(by: Viewer, facts: WrittenFacts): Promise<ContactFacts> {
    const { occasion, ...rest } = facts;
    if (occasion === undefined) return rest;
    return { ...rest, occasion: occasion === null ? null : await this.theOccasion(by, occasion.trim()) };
  }

  private async theOccasion(by: Viewer, id: string): Promise<Id> {
    // Only higher layers know these types; the platform finds a record by its id.
    if ((isId('invitation', id) || isId('exchange', id)) && (await this.nodes.find(by, id))) return id;
    throw new DomainError(
      'NOT_FOUND',
      {
        en: 'There is no such invitation or exchange. Enter its ID: invitation_… or exchange_….',
        ru: 'Такого приглашения или обмена нет. Введите идентификатор: invitation_… или exchange_….',
      },
      ['occasion'],
    );
  }

  private async saveAndRecord(by: Viewer, contact: Contact, verb: string): Promise<Contact> {
    const { folded: _, ...changed } = await this.store.save(ContactTable, contact);
    // History is never erased, so it records which fields changed but not their values (R44).
    const fields = Object.fromEntries(Object.keys(changed).map((field) => [field, {}]));
    await this.history.record(by, { id: contact.id, visibility: contact.privacy }, verb, fields);
    return contact;
  }
}
