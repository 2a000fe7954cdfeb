import { DomainError } from '../../kernel/domain-error.js';
import type { City } from '../city.js';
import type { CityName } from '../record/city-name.js';
import { short } from '../record/city-vocabulary.js';

export const homeStays = ({ code }: City) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `${code} is the city of this registry and cannot be voided. Put its data right with cityUpdate(input: { city: "${code}", … }).`,
      ru: `${code} — город этого реестра, аннулировать его нельзя. Исправьте его данные: cityUpdate(input: { city: "${code}", … }).`,
    },
    ['city'],
  );

/** Only what was voided can be put back. */
export const notVoided = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no voided city «${ref}»: enter its ID or code; the query struck lists what was voided.`,
      ru: `Аннулированного города «${ref}» нет: введите его идентификатор или код; что аннулировано, показывает запрос struck.`,
    },
    ['city'],
  );

/** @param other the city that has its code now */
export const codeTaken = (code: string, other: string) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `The code ${code} is used by ${other} now: give that city another one with cityUpdate, then restore.`,
      ru: `Код ${code} теперь у ${other}: дайте тому городу другой через cityUpdate, затем восстановите.`,
    },
    ['city'],
    [other],
  );

export const stillExists = ({ code }: City) =>
  new DomainError(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `Of ${code} no end is recorded, so there is nothing to put right: citySucceed(input: { city: "${code}", on: … }) records one.`,
      ru: `Упразднение ${code} не записано, исправлять нечего. Записать его: citySucceed(input: { city: "${code}", on: … }).`,
    },
    ['city'],
  );

const listed = (names: readonly CityName[]) =>
  names.map(({ id, language, text, kind, since, until }) => {
    const when = since || until ? ` ${since?.text ?? '…'}–${until?.text ?? '…'}` : '';
    return `${id} ${text} (${language} ${kind}${when})`;
  });

export const noSuchName = ({ code, names }: City, ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `${code} has no name «${short(ref)}»: enter one as it is written in names, or its ID.`,
      ru: `У ${code} нет названия «${short(ref)}»: введите название, как оно записано в names, или его идентификатор.`,
    },
    ['name'],
    listed(names),
  );

export const severalNames = (ref: string, names: readonly CityName[]) =>
  new DomainError(
    'AMBIGUOUS',
    {
      en: `The name «${short(ref)}» is recorded several times. Enter the ID of the one you mean: ${listed(names).join('; ')}.`,
      ru: `Название «${short(ref)}» записано несколько раз. Введите идентификатор нужного: ${listed(names).join('; ')}.`,
    },
    ['name'],
    listed(names),
  );

export const lastName = ({ code }: City) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${code} would be left without a name. Enter the right one instead, cityUpdate(input: { city: "${code}", names: … }), or void the city: cityVoid.`,
      ru: `${code} останется без названия. Введите вместо него верное — cityUpdate(input: { city: "${code}", names: … }) — или аннулируйте город: cityVoid.`,
    },
    ['name'],
  );
