import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import { DomainError } from '../kernel/domain-error.js';
import { mustBeMeant, type Confirmed } from '../kernel/doubt.js';
import { isId } from '../kernel/ids.js';
import { loadInPieces } from '../kernel/in-slices.js';
import { parseReference } from '../kernel/parse-reference.js';
import { quoted } from '../kernel/quoted.js';
import { readyMutation } from '../kernel/ready-mutation.js';
import { shortened } from '../kernel/shortened.js';
import { hasCodeOrTitle, meantBy } from '../platform/database/code-or-title.js';
import { isTitledAlike } from '../platform/database/look-alikes.js';
import { PREPARED } from '../platform/database/pooled-connection.js';
import { Store } from '../platform/database/store.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { agreementVisibleTo } from './agreement-visibility.js';
import { Agreement } from './agreement.js';
import { AgreementTable } from './agreement.table.js';
import { foldedTitle } from './record/agreement-titles.js';

/** Look-up of agreements. */
@Injectable()
export class Agreements {
  constructor(private readonly store: Store) {}

  async get(by: Viewer, id: string): Promise<Agreement | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** Only those that the viewer may see. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Agreement>> {
    const seen = () => this.store.from(AgreementTable).where(agreementVisibleTo(), visibilityParams(by));
    return byId(await loadInPieces(ids, (some) => seen().withIds(some)));
  }

  /**
   * All signed agreements with more than two parties that the viewer may see.
   * @param cities if given: only those that one of these is a party to, itself or through a body
   */
  async multilateral(by: Viewer, cities?: readonly string[]): Promise<Agreement[]> {
    const ofThese = cities
      ? 'AND id IN (SELECT agreement_id FROM agreement_party WHERE city_id = ANY($1) OR counterpart_id = ANY($1))'
      : '';
    const rows = await this.store.sql<{ id: string }>(
      `SELECT id FROM agreement WHERE counted_from IS NOT NULL ${ofThese}`,
      cities ? [cities] : [],
    );
    const ids = rows.map((row) => row.id);
    return [...(await this.byIds(by, ids)).values()];
  }

  /** These and all that replaced them, directly or through others. */
  async withSuccessors(by: Viewer, ids: readonly string[]): Promise<Agreement[]> {
    if (ids.length === 0) return [];
    const rows = await this.store.sql<{ id: string }>(
      `WITH RECURSIVE asked (id) AS (
        SELECT unnest($1::text[]) UNION SELECT link.agreement_id FROM asked
          JOIN agreement_link link ON link.other_id = asked.id AND link.kind = 'SUPERSEDES')
        SELECT id FROM asked`,
      [ids],
    );
    return [
      ...(
        await this.byIds(
          by,
          rows.map(({ id }) => id),
        )
      ).values(),
    ];
  }

  /**
   * @throws DomainError DUPLICATE if an agreement with the same title, date and parties is visible to the viewer;
   * NEEDS_CONFIRMATION for one of the same kind and parties a few days or letters apart; another number is another title
   */
  async mustBeNew(by: Viewer, agreement: Agreement, confirmed: Confirmed, field = ['titles']): Promise<void> {
    const like = await this.likest(by, agreement);
    if (!like) return;
    const { code, titled } = like;
    if (like.isSame)
      throw new DomainError(
        'DUPLICATE',
        {
          en: `This agreement seems to be registered already, as ${code}: the same title, date and parties. To correct it use agreementUpdate. If it is another one, make its title different.`,
          ru: `Похоже, это соглашение уже внесено: ${code} — то же название, та же дата и стороны. Исправить его можно через agreementUpdate. Если это другое соглашение, измените название.`,
        },
        field,
        [code],
      );
    const dated = agreement.dated!.text;
    const correct =
      like.dated === dated ? 'agreementUpdate' : readyMutation('agreementUpdate', { agreement: code, signed: dated });
    mustBeMeant(
      confirmed,
      {
        en: `It looks like ${code} of ${like.dated} ${quoted(titled, 'en')}: the same kind and parties, a few days or letters apart. To correct that one: ${correct}`,
        ru: `Похоже на ${code} от ${like.dated} ${quoted(titled, 'ru')}: те же вид и стороны, отличие в несколько дней или букв. Исправить его: ${correct}`,
      },
      ['titles'],
      [code],
    );
  }

  /** The visible one that is most like it, of those signed within a few days. */
  private async likest(by: Viewer, { id, kind, foldedTitles, dated, parties }: Agreement): Promise<Like | undefined> {
    if (!dated) return undefined;
    const cities = parties.map(({ cityId }) => cityId).sort();
    // Our own city has too many of them to look through.
    const partner = parties.find(({ counterpartId }) => counterpartId !== null)?.cityId ?? cities[0];
    const [like] = await this.store.sql<Like>(
      `${PREPARED}SELECT code, dated, titles -> 0 ->> 'text' AS titled, is_same AS "isSame" FROM (
        SELECT *, folded_titles && $3 AND dated = $4 AS is_same FROM agreement) agreement
        WHERE id <> $5 AND ${agreementVisibleTo('$1', '$2')}
          AND coalesce(signed_from, DATE '9999-12-31') BETWEEN $6::date - 7 AND $7::date + 7
          AND (is_same OR (kind = $8 AND dated IS NOT NULL AND signed_to - signed_from < 31
            AND ${isTitledAlike('folded_titles', '$3', 0.6)}))
          AND id IN (SELECT agreement_id FROM agreement_party WHERE city_id = $9)
          AND (SELECT array_agg(city_id ORDER BY city_id COLLATE "C") FROM agreement_party p WHERE p.agreement_id = agreement.id) = $10
        ORDER BY is_same DESC, code LIMIT 1`,
      [by.sees, by.cityIds, foldedTitles, dated.text, id, dated.from, dated.to, kind, partner, cities],
    );
    return like;
  }

  private async resolveRef(by: Viewer, ref: string, field: string[]): Promise<Agreement[]> {
    const text = parseReference(ref, field);
    if (isId('agreement', text)) return [...(await this.byIds(by, [text])).values()];
    const visible = agreementVisibleTo();
    const found = await this.store
      .from(AgreementTable)
      .where(hasCodeOrTitle('agreement', visible), { text, folded: foldedTitle(text) })
      .where(visible, visibilityParams(by))
      .all('agreement.code');
    return meantBy(text, found);
  }

  /** By ID, code or title; null if none is visible. @throws DomainError AMBIGUOUS */
  async find(by: Viewer, ref: string): Promise<Agreement | null> {
    const found = await this.resolveRef(by, ref, ['ref']);
    if (found.length > 1) throw ambiguous(ref, found, ['ref']);
    return found[0] ?? null;
  }

  /** @throws DomainError NOT_FOUND or AMBIGUOUS */
  async getByRef(by: Viewer, ref: string, field: string[]): Promise<Agreement> {
    const found = await this.resolveRef(by, ref, field);
    if (found.length > 1) throw ambiguous(ref, found, field);
    if (found[0]) return found[0];
    const shown = shortened(ref, 60);
    throw new DomainError(
      'NOT_FOUND',
      {
        en: `There is no agreement «${shown}». Enter its code, such as AGR-2022-003, or register it with agreementRegister.`,
        ru: `Соглашения «${shown}» нет. Введите его код, например AGR-2022-003, или внесите его: agreementRegister.`,
      },
      field,
    );
  }
}

interface Like {
  code: string;
  dated: string;
  titled: string;
  isSame: boolean;
}

function ambiguous(ref: string, found: Agreement[], field: string[]): DomainError {
  const labels = found.map((agreement) => `${agreement.code} ${agreement.signed?.text ?? ''}`.trim());
  const list = labels.join(', ');
  return new DomainError(
    'AMBIGUOUS',
    {
      en: `«${ref}» matches ${list}. Enter the code of the one you mean.`,
      ru: `Под «${ref}» подходит несколько соглашений: ${list}. Введите код нужного.`,
    },
    field,
    labels,
  );
}
