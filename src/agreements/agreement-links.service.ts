import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import { readDay } from '../kernel/partial-date.js';
import { Store } from '../platform/database/store.js';
import { AgreementStore } from './agreement-store.service.js';
import type { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';
import { Agreements } from './agreements.service.js';
import type { LinkKind } from './record/agreement-vocabulary.js';
import { RelatedAgreements } from './related-agreements.service.js';

/** Links between agreements, and to the visits during which they were signed. */
@Injectable()
export class AgreementLinks {
  constructor(
    private readonly store: Store,
    private readonly agreements: Agreements,
    private readonly keeping: AgreementStore,
    private readonly related: RelatedAgreements,
    private readonly history: History,
  ) {}

  /** Links two agreements; the older one of a pair is replaced or prolonged (R17). */
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
    if (kind === 'PROLONGS' && other && until === null)
      throw new DomainError(
        'REQUIRED',
        { en: 'Set until: the day to which it is prolonged.', ru: 'Укажите, до какого дня продлено.' },
        ['until'],
      );
    if (until !== null && !(kind === 'PROLONGS' && other)) throw untilOfNothing();
    agreement.link(kind, other?.id ?? null, text, until === null ? null : readDay(until, ['until']));
    agreement.mustMakeSense();
    if (other && (kind === 'SUPERSEDES' || kind === 'PROLONGS')) {
      await this.related.mustNotGoInACircle(agreement, other);
    }
    const linked = await this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_LINKED', ['to']);
    await this.related.mustAllBeOfTheSame(linked.id, ['to']);
    await this.related.mustTellOfNothingHidden(linked.id, ['to']);
    return linked;
  }

  /** Records that it was signed during an exchange; again, it changes nothing (R17). @throws DomainError NOT_FOUND */
  async signedDuring(by: Viewer, ref: string, exchangeId: Id<'exchange'>): Promise<Agreement> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    const agreement = await this.keeping.forChange(by, ref);
    agreement.happenDuring(exchangeId);
    return this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_LINKED');
  }

  /** Takes that back. @param ids if omitted: all agreements linked to the exchange, hidden ones included */
  async signedDuringNoMore(by: Viewer, exchangeId: Id<'exchange'>, ids?: readonly string[]): Promise<void> {
    by.mustBeAbleTo('KEEP_AGREEMENTS');
    for (const id of ids ?? (await this.linked([exchangeId])).map((link) => link.agreementId)) {
      const agreement = await this.store.lock(AgreementTable, id);
      agreement.happenNoMoreDuring(exchangeId);
      await this.keeping.saveAndRecord(by, agreement, 'AGREEMENT_UNLINKED');
    }
  }

  /** Records that links to an exchange went or came back with it. @param links as they are stored */
  async changedWith(by: Viewer, links: readonly Record<string, unknown>[], verb: LinkVerb): Promise<void> {
    for (const { agreement_id: id, exchange_id: exchange } of links as {
      agreement_id: string;
      exchange_id: string;
    }[]) {
      const agreement = await this.store.lock(AgreementTable, id);
      agreement.revision += 1;
      await this.store.table(AgreementTable).update({ id: agreement.id }, { revision: agreement.revision });
      await this.history.record(by, agreement, verb, {
        links: verb === 'AGREEMENT_LINKED' ? { to: { exchange } } : { from: { exchange } },
      });
    }
  }

  /** The agreements signed during each exchange that the viewer may see, sorted by code. */
  async ofExchanges(by: Viewer, exchangeIds: readonly string[]): Promise<Map<string, Agreement[]>> {
    const links = await this.linked(exchangeIds);
    const seen = await this.agreements.byIds(
      by,
      links.map((link) => link.agreementId),
    );
    const signedIn = (id: string) =>
      links.flatMap((link) => (link.exchangeId === id ? (seen.get(link.agreementId) ?? []) : []));
    return new Map(exchangeIds.map((id) => [id, signedIn(id).sort((a, b) => (a.code < b.code ? -1 : 1))]));
  }

  /** The ids of the exchanges during which it was signed, hidden ones included. */
  async exchangesOf(agreementId: string): Promise<string[]> {
    const rows = await this.store.sql<{ id: string }>(
      'SELECT exchange_id AS id FROM agreement_link WHERE agreement_id = $1 AND exchange_id IS NOT NULL ORDER BY 1',
      [agreementId],
    );
    return rows.map(({ id }) => id);
  }

  private linked(exchangeIds: readonly string[]): Promise<{ exchangeId: string; agreementId: string }[]> {
    return this.store.sql(
      `SELECT exchange_id AS "exchangeId", agreement_id AS "agreementId" FROM agreement_link WHERE exchange_id = ANY($1)`,
      [exchangeIds],
    );
  }
}

type LinkVerb = 'AGREEMENT_LINKED' | 'AGREEMENT_UNLINKED';

const untilOfNothing = () =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'until is the day to which another agreement is prolonged: it is allowed only with kind: PROLONGS and to. Omit it.',
      ru: 'until указывает, до какого дня продлено другое соглашение: только вместе с kind: PROLONGS и to. Уберите его.',
    },
    ['until'],
  );
