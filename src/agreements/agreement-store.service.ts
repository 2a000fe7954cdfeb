import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { VISIBILITIES, type Visibility } from '../access/visibility.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import { DomainError } from '../kernel/domain-error.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import { Store } from '../platform/database/store.js';
import { AgreementPeriods } from './agreement-periods.service.js';
import { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';
import { Agreements } from './agreements.service.js';

/** Agreements taken to be changed, and stored with all that follows from them. */
@Injectable()
export class AgreementStore {
  constructor(
    private readonly store: Store,
    private readonly agreements: Agreements,
    private readonly partnerships: Partnerships,
    private readonly history: History,
    private readonly periods: AgreementPeriods,
    private readonly homes: Homes,
  ) {}

  /** Locked until the transaction ends. @throws DomainError NOT_FOUND or AMBIGUOUS */
  async forChange(by: Viewer, ref: string, ifRevision?: number | null, field = ['agreement']): Promise<Agreement> {
    return this.store.lock(AgreementTable, (await this.agreements.getByRef(by, ref, field)).id, ifRevision);
  }

  /**
   * What a paper did to another one shows in the state of that one: so it must be as open as that (R46, R47). To be
   * called once both are stored.
   * @throws DomainError NOT_ALLOWED_IN_STATE for a hidden paper that replaced or prolonged a more open one
   */
  async mustTellOfNothingHidden(id: string, field: string[]): Promise<void> {
    const pairs = await this.store.sql<{ cause: string; hidden: Visibility; other: string; open: Visibility }>(
      `SELECT cause.code AS cause, cause.visibility AS hidden, other.code AS other, other.visibility AS open
        FROM agreement_link link JOIN agreement cause ON cause.id = link.agreement_id
        JOIN agreement other ON other.id = link.other_id
        WHERE link.kind IN ('SUPERSEDES', 'PROLONGS') AND (cause.id = $1 OR other.id = $1)`,
      [id],
    );
    const told = pairs.find(({ hidden, open }) => VISIBILITIES.indexOf(hidden) > VISIBILITIES.indexOf(open));
    if (!told) return;
    const { cause, hidden, other, open } = told;
    throw new DomainError(
      'NOT_ALLOWED_IN_STATE',
      {
        en: `The state of ${other} (${open}) would tell of ${cause} (${hidden}), which replaces or prolongs it. Give both the same visibility with agreementUpdate: ${cause} first to open them, ${other} first to hide them.`,
        ru: `Состояние ${other} (${open}) выдало бы ${cause} (${hidden}), которое его заменяет или продлевает. Дайте обоим одну видимость через agreementUpdate: сначала ${cause}, если открываете, и ${other}, если скрываете.`,
      },
      field,
    );
  }

  /** Stores it with its timeline and what rests on it, and records the verb. */
  async saveAndRecord(by: Viewer, agreement: Agreement, verb: string): Promise<Agreement> {
    const today = await this.homes.today();
    if (agreement.signed && agreement.signed.from > today) throw notSignedYet(agreement.signed);
    const differences = await this.store.save(AgreementTable, agreement);
    await this.periods.save(agreement);
    await this.history.record(by, agreement, verb, differences);
    const { signed, establishes, visibility } = agreement;
    const basis = agreement.titleIn(['ru']);
    const counterparts = [...new Set(agreement.parties.flatMap((party) => party.counterpartId ?? []))];
    const foundation =
      signed && establishes && counterparts.length > 0 ? { on: signed, basis, establishes, visibility } : null;
    await this.partnerships.restOn(by, agreement.id, foundation, foundation ? counterparts : []);
    return agreement;
  }
}

const notSignedYet = (on: PartialDate) =>
  new DomainError(
    'TOO_LATE',
    {
      en: `${on.text} is still to come: a paper that will be signed is on its way, stage: { to: NEGOTIATION, on: "…" }. Once it is signed: agreementSign.`,
      ru: `${on.text} ещё не наступило: пока документ не подписан, укажите стадию — stage: { to: NEGOTIATION, on: "…" }. После подписания: agreementSign.`,
    },
    ['signed'],
  );
