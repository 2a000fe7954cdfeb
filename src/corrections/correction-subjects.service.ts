import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Agreements } from '../agreements/agreements.service.js';
import { Cities } from '../cities/cities.service.js';
import { EventReferences } from '../events/event-references.service.js';
import { DomainError } from '../kernel/domain-error.js';
import { kindOf } from '../kernel/ids.js';
import { shortened } from '../kernel/shortened.js';
import { FormerIds } from '../platform/database/former-ids.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { isSubjectKind, type Subject } from './correction-subject.js';

/** Finds records by id, or by the code or name of a city, an agreement or an event. */
@Injectable()
export class CorrectionSubjects {
  constructor(
    private readonly nodes: Nodes,
    private readonly cities: Cities,
    private readonly agreements: Agreements,
    private readonly events: EventReferences,
    private readonly formerIds: FormerIds,
  ) {}

  /** @throws DomainError NOT_FOUND, also for hidden records, or AMBIGUOUS with the candidates */
  async getByRef(by: Viewer, ref: string, field: string[]): Promise<Subject> {
    const found = await this.resolveRef(by, ref.trim()).catch((error: unknown) => {
      throw error instanceof DomainError ? new DomainError(error.code, error.words, field, error.suggestions) : error;
    });
    if (found.length === 1) return found[0]!;
    const shown = shortened(ref, 60);
    throw found.length > 1 ? ambiguous(shown, found, field) : notFound(shown, field);
  }

  private async resolveRef(by: Viewer, ref: string): Promise<Subject[]> {
    const kind = kindOf(ref);
    const found =
      kind === undefined
        ? [await this.cities.find(by, ref), await this.agreements.find(by, ref), await this.events.find(by, ref)]
        : [isSubjectKind(kind) ? await this.nodes.find(by, await this.formerIds.current(ref)) : null];
    return found.filter((one) => one !== null) as Subject[];
  }
}

const notFound = (ref: string, field: string[]) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no record «${ref}», or it is not visible to you. Enter its ID, or the code of a city, an agreement or an event, for example AGR-2022-003.`,
      ru: `Записи «${ref}» нет, или она вам не видна. Введите её id или код города, соглашения или мероприятия, например AGR-2022-003.`,
    },
    field,
  );

function ambiguous(ref: string, found: Subject[], field: string[]): DomainError {
  const labels = found.map(({ id, code }) => code ?? id);
  const list = labels.join(', ');
  return new DomainError(
    'AMBIGUOUS',
    {
      en: `«${ref}» matches several records: ${list}. Enter the code or the ID of the one you mean.`,
      ru: `Под «${ref}» подходит несколько записей: ${list}. Введите код или id нужной.`,
    },
    field,
    labels,
  );
}
