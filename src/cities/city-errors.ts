import { DomainError } from '../kernel/domain-error.js';

/** @param near the labels of cities that may be meant */
export function unknown(shown: string, near: string[], field: string[]): DomainError {
  const list = near.join(', ');
  return new DomainError(
    'NOT_FOUND',
    near.length > 0
      ? {
          en: `There is no city «${shown}». Did you mean ${list}?`,
          ru: `Города «${shown}» в реестре нет. Возможно, вы имели в виду ${list}?`,
        }
      : {
          en: `There is no city «${shown}». Enter the code or name of a city; register a new city first: cityRegister.`,
          ru: `Города «${shown}» в реестре нет. Введите код или название города; новый город сначала внесите: cityRegister.`,
        },
    field,
    near,
  );
}

export function ambiguous(ref: string, labels: string[], field: string[]): DomainError {
  const list = labels.join(', ');
  return new DomainError(
    'AMBIGUOUS',
    {
      en: `«${ref}» matches ${list}. Enter the code of the one you mean.`,
      ru: `Под «${ref}» подходит несколько городов: ${list}. Введите код нужного.`,
    },
    field,
    labels,
  );
}
