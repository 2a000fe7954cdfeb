import { DomainError } from '../../kernel/domain-error.js';
import { PartialDate } from '../../kernel/partial-date.js';
import type { CityName, NewName } from './city-name.js';
import { NAME_KINDS, short } from './city-vocabulary.js';

/** What a renaming can and cannot say. */

/** @throws DomainError CONFLICTING for a new name with another start, an end, or a kind that no current name has */
export function mustStartOn({ since, until, kind }: NewName, on: PartialDate): void {
  if (since != null && PartialDate.parse(since, ['since']).text !== on.text)
    throw new DomainError(
      'CONFLICTING',
      {
        en: `The new name is used since the date in on (${on.text}). Omit since.`,
        ru: `Новое название действует с даты, указанной в on (${on.text}). Уберите since.`,
      },
      ['since'],
    );
  // An end before the start has its own error.
  if (until != null && PartialDate.parse(until, ['until']).to >= on.from)
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'A new name ends with the next cityRename. Omit until. To correct recorded names, use cityUpdate(names: …).',
        ru: 'Действие нового названия прекратит следующий cityRename. Уберите until. Записанные названия исправляет cityUpdate(names: …).',
      },
      ['until'],
    );
  if (kind === 'FORMER' || kind === 'ABBREVIATION')
    throw new DomainError(
      'CONFLICTING',
      {
        en: `A city cannot be renamed to a name of the kind ${kind}. Omit kind, or add the name with cityUpdate(names: …).`,
        ru: `Переименовать в название вида «${NAME_KINDS[kind].ru}» (${kind}) нельзя. Уберите kind или добавьте название через cityUpdate(names: …).`,
      },
      ['kind'],
    );
}

/** @throws DomainError CONFLICTING if kind or script differ from those of the present name */
export function mustMatch(known: CityName, { kind, script }: NewName): void {
  if ((kind ?? known.kind) === known.kind && (script ?? known.script) === known.script) return;
  throw new DomainError(
    'CONFLICTING',
    {
      en: `«${short(known.text)}» is the present name already. Its kind and script are corrected with cityUpdate(names: …).`,
      ru: `«${short(known.text)}» — уже нынешнее название. Его вид и письменность исправляет cityUpdate(names: …).`,
    },
    ['name'],
  );
}

export const startedLater = ({ text, since }: CityName, on: PartialDate) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `The name «${text}» has been in use since ${since!.text}: a new one cannot begin ${on.wordsWithIn.en}.`,
      ru: `Название «${text}» действует с ${since!.text}: новое не может начаться ${on.wordsWithIn.ru}.`,
    },
    ['on'],
  );

export const alreadyFormer = ({ text }: CityName) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `«${short(text)}» is already a former name, and a former name can be recorded only once. Remove it with cityUpdate(names: …) and try again.`,
      ru: `«${short(text)}» уже есть среди прежних названий, а прежнее название записывают один раз. Уберите его через cityUpdate(names: …) и повторите.`,
    },
    ['name'],
  );
