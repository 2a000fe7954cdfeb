import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import { readDay } from '../kernel/partial-date.js';
import { Store } from '../platform/database/store.js';
import { AgreementStore } from './agreement-store.service.js';
import type { LinkKind } from './agreement-vocabulary.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';
import { Agreements } from './agreements.service.js';

/** What papers are to one another, and to the visits during which they were signed. */
@Injectable()
export class AgreementLinks {
  constructor(
    private readonly store: Store,
    private readonly agreements: Agreements,
    private readonly keeping: AgreementStore,
  ) {}

  /** Says what one paper is to another; the older one of a pair takes the consequence (R17). */
  async link(
    by: Viewer,
    ref: string,
    kind: LinkKind,
    to: string | null,
    text: string | null,
    until: string | null,
    ifRevision?: number | null,
  ): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.keeping.forChange(by, ref, ifRevision);
    const other = to === null ? null : await this.keeping.forChange(by, to, null, ['to']);
    agreement.link(kind, other?.id ?? null, text);
    if (other && (kind === 'SUPERSEDES' || kind === 'PROLONGS')) {
      const on = agreement.signed;
      if (!on)
        throw new DomainError(
          'NOT_ALLOWED_IN_STATE',
          {
            en: `${agreement.code} is not signed yet: it cannot replace or prolong another.`,
            ru: `${agreement.code} ещё не подписано: оно не может заменить или продлить другое.`,
          },
          ['agreement'],
        );
      if (kind === 'PROLONGS' && until === null)
        throw new DomainError(
          'REQUIRED',
          { en: 'Say until which day it is prolonged.', ru: 'Укажите, до какого дня продлено.' },
          ['until'],
        );
      const effectiveOn = kind === 'PROLONGS' ? readDay(until!, ['until']) : null;
      other.add({ kind: kind === 'PROLONGS' ? 'PROLONGED' : 'SUPERSEDED', on, effectiveOn, basis: agreement.code });
      await this.keeping.saveAndRecord(by, other, kind === 'PROLONGS' ? 'AGREEMENT_PROLONGED' : 'AGREEMENT_SUPERSEDED');
    }
    const linked = await this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_LINKED');
    await this.keeping.mustTellOfNothingHidden(linked.id, ['to']);
    return linked;
  }

  /** The paper was signed during this exchange; said again, nothing changes (R17). @throws DomainError NOT_FOUND */
  async signedDuring(by: Viewer, ref: string, exchangeId: Id<'exchange'>): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.keeping.forChange(by, ref);
    agreement.happenDuring(exchangeId);
    return this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_LINKED');
  }

  /** These papers were not signed during the exchange after all; left out: none was, hidden ones included. */
  async signedDuringNoMore(by: Viewer, exchangeId: Id<'exchange'>, ids?: readonly string[]): Promise<void> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    for (const id of ids ?? (await this.linked([exchangeId])).map((link) => link.agreementId)) {
      const agreement = await this.store.lock(AgreementTable, id);
      agreement.happenNoMoreDuring(exchangeId);
      await this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_UNLINKED');
    }
  }

  /** The papers signed during each exchange, of those that the viewer may see, by their codes. */
  async ofExchanges(by: Viewer, exchangeIds: readonly string[]): Promise<Map<string, Agreement[]>> {
    const links = await this.linked(exchangeIds);
    const seen = await this.agreements.byIds(
      by,
      links.map((link) => link.agreementId),
    );
    const papersOf = (id: string) =>
      links.flatMap((link) => (link.exchangeId === id ? (seen.get(link.agreementId) ?? []) : []));
    return new Map(exchangeIds.map((id) => [id, papersOf(id).sort((a, b) => (a.code < b.code ? -1 : 1))]));
  }

  private linked(exchangeIds: readonly string[]): Promise<{ exchangeId: string; agreementId: string }[]> {
    return this.store.sql(
      `SELECT exchange_id AS "exchangeId", agreement_id AS "agreementId" FROM agreement_link WHERE exchange_id = ANY($1)`,
      [exchangeIds],
    );
  }
}
