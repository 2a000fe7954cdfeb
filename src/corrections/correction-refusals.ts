import type { City } from '../cities/city.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Correction } from './correction.js';

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export const sayWhoWrote = () =>
  new DomainError(
    'REQUIRED',
    { en: 'Say which city wrote: city: "BY-GRODNO".', ru: 'Введите, какой город написал: city: "BY-GRODNO".' },
    ['city'],
  );

export const notItsOwn = ({ code }: City) =>
  new DomainError(
    'FORBIDDEN_PARTY',
    {
      en: `You cannot speak for ${code}: leave city out, or name your own, see viewer { city { code } }.`,
      ru: `Вы не можете говорить за ${code}: уберите city или введите свой город, см. viewer { city { code } }.`,
    },
    ['city'],
  );

/** @param near names like it @param all that there are */
export const noSuchField = (field: string, type: string, near: readonly string[], all: readonly string[]) =>
  new DomainError(
    'INVALID',
    near.length > 0
      ? {
          en: `${type} has no field «${shown(field)}»; did you mean ${near.join(', ')}?`,
          ru: `У ${type} нет поля «${shown(field)}»; возможно, вы имели в виду: ${near.join(', ')}?`,
        }
      : {
          en: `${type} has no field «${shown(field)}». Type one of these: ${all.join(', ')}.`,
          ru: `У ${type} нет поля «${shown(field)}». Введите одно из этих: ${all.join(', ')}.`,
        },
    ['field'],
    near.length > 0 ? near : all,
  );

export const said = ({ id }: Correction) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `The city has said so already, from another source, and waits for an answer: node(id: "${id}"). Leave source out.`,
      ru: `Город уже сообщил об этом, из другого источника, и ждёт ответа: node(id: "${id}"). Уберите source.`,
    },
    ['source'],
    [id],
  );

export const noSuchCorrection = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no correction «${shown(ref)}». Type its id from the list: corrections(filter: { statuses: [OPEN] }).`,
      ru: `Исправления «${shown(ref)}» нет. Введите его id из списка: corrections(filter: { statuses: [OPEN] }).`,
    },
    ['correction'],
  );
