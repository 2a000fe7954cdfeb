import { Injectable } from '@nestjs/common';
import { isLessOpen, type Visibility } from '../access/visibility.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import { EnumValue, readyMutation } from '../kernel/ready-mutation.js';
import { Store } from '../platform/database/store.js';
import { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';
import type { AgreementLink, Consequence } from './record/agreement-parts.js';
import { unrelatedLinks } from './record/unrelated.js';

/** An agreement that another one replaces or prolongs, or no more. */
export interface Follower {
  other: Agreement;
  before: Agreement;
  verb: string;
}

/** Agreements that replace or prolong one another: the effect on the older one, and which may be linked in this way. */
@Injectable()
export class RelatedAgreements {
  constructor(private readonly store: Store) {}

  /**
   * The agreements that it replaces or prolongs from the day on which it is itself in force, locked and changed but not
   * stored (R17).
   * @param field the path of the error if the other one cannot follow
   */
  async following(agreement: Agreement, field: string[]): Promise<Follower[]> {
    const on = agreement.inForceSince;
    const said = (until: Day | null) => on && { on, effectiveOn: until, basis: agreement.code };
    return this.follow(agreement, agreement.links, field, said);
  }

  /** The agreements that it replaced or prolonged by these links, which are there no more; changed but not stored. */
  async released(agreement: Agreement, links: readonly AgreementLink[], field: string[]): Promise<Follower[]> {
    return this.follow(agreement, links, field, () => null);
  }

  private async follow(
    agreement: Agreement,
    links: readonly AgreementLink[],
    field: string[],
    said: (until: Day | null) => Consequence | null,
  ): Promise<Follower[]> {
    const found: Follower[] = [];
    for (const { id, kind: link, otherId, until } of links) {
      const kind = link === 'SUPERSEDES' ? 'SUPERSEDED' : link === 'PROLONGS' ? 'PROLONGED' : null;
      if (otherId === null || kind === null) continue;
      const other = await this.store.lock(AgreementTable, otherId);
      const before = Object.assign(new Agreement(), other);
      const effect = said(until);
      try {
        other.follow(agreement.id, kind, effect, actOf(id));
      } catch (error) {
        throw error instanceof DomainError ? cannotFollow(other, error, field) : error;
      }
      found.push({ other, before, verb: effect ? `AGREEMENT_${kind}` : 'AGREEMENT_UNLINKED' });
    }
    return found;
  }

  /**
   * An agreement that replaces or prolongs another shows in the status of that one, so it must be as visible (R46, R47).
   * To be called once both are stored.
   * @throws DomainError NOT_ALLOWED_IN_STATE for a hidden agreement that replaces or prolongs a more visible one
   */
  async mustTellOfNothingHidden(id: string, field: string[]): Promise<void> {
    const pairs = await this.store.sql<{ cause: string; hidden: Visibility; other: string; open: Visibility }>(
      `SELECT cause.code AS cause, cause.visibility AS hidden, other.code AS other, other.visibility AS open
        FROM agreement_link link JOIN agreement cause ON cause.id = link.agreement_id
        JOIN agreement other ON other.id = link.other_id
        WHERE link.kind IN ('SUPERSEDES', 'PROLONGS') AND (cause.id = $1 OR other.id = $1)`,
      [id],
    );
    const told = pairs.find(({ hidden, open }) => isLessOpen(hidden, open));
    if (!told) return;
    const { cause, hidden, other, open } = told;
    const show = (agreement: string, visibility: Visibility) =>
      readyMutation('agreementUpdate', { agreement, visibility: new EnumValue(visibility) });
    throw new DomainError(
      'NOT_ALLOWED_IN_STATE',
      {
        en: `The state of ${other} (${open}) would tell of ${cause} (${hidden}), which replaces or prolongs it. Give both the same visibility. To open them: ${show(cause, open)} To hide them: ${show(other, hidden)}`,
        ru: `Состояние ${other} (${open}) выдало бы ${cause} (${hidden}), которое его заменяет или продлевает. Дайте обоим одну видимость. Открыть: ${show(cause, open)} Скрыть: ${show(other, hidden)}`,
      },
      field,
    );
  }

  /**
   * An agreement that replaces or prolongs another has at least one party in common with it besides our own side, or the
   * successor of one. To be called once both are stored.
   * @throws DomainError CONFLICTING
   */
  async mustAllBeOfTheSame(id: string, field: string[]): Promise<void> {
    const [unrelated] = await this.store.sql<{ newer: string; older: string }>(
      `SELECT newer.code AS newer, older.code AS older FROM (${unrelatedLinks('SELECT $1')}) unrelated
        JOIN agreement newer ON newer.id = unrelated.newer JOIN agreement older ON older.id = unrelated.older LIMIT 1`,
      [id],
    );
    if (unrelated) throw nothingInCommon(unrelated.newer, unrelated.older, field);
  }

  /** @throws DomainError CYCLE if the other one replaces or prolongs this one, directly or through others */
  async mustNotGoInACircle(agreement: Agreement, other: Agreement): Promise<void> {
    const [found] = await this.store.sql(
      `WITH RECURSIVE older (id) AS (
        SELECT $1 UNION SELECT link.other_id FROM older JOIN agreement_link link ON link.agreement_id = older.id
          WHERE link.kind IN ('SUPERSEDES', 'PROLONGS') AND link.other_id IS NOT NULL)
        SELECT id FROM older WHERE id = $2`,
      [other.id, agreement.id],
    );
    if (!found) return;
    throw new DomainError(
      'CYCLE',
      {
        en: `${other.code} itself replaces or prolongs ${agreement.code}, directly or through others: name the newer one in agreement and the older one in to.`,
        ru: `${other.code} само заменяет или продлевает ${agreement.code}, прямо или через другие: новое укажите в agreement, прежнее — в to.`,
      },
      ['to'],
    );
  }
}

/** The act that a link makes of the other agreement: the same when the link comes back. */
const actOf = (link: Id<'link'>) => `act_${link.slice('link_'.length)}` as Id<'act'>;

const cannotFollow = ({ code }: Agreement, { code: what, words }: DomainError, field: string[]) =>
  new DomainError(what, { en: `${code}: ${words.en}`, ru: `${code}: ${words.ru}` }, field);

const nothingInCommon = (newer: string, older: string, field: string[]) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${newer} and ${older} have no party in common but our city, so the one neither replaces nor prolongs the other. Name an agreement with the same partner.`,
      ru: `У ${newer} и ${older} нет общих сторон, кроме нашего города: одно не заменяет и не продлевает другое. Укажите соглашение с тем же партнёром.`,
    },
    field,
  );
