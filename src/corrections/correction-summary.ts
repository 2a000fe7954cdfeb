import { subjectKind, SUBJECTS, type Subject } from './correction-subject.js';
import { CORRECTION_STATUSES } from './correction-vocabulary.js';
import type { Correction } from './correction.js';

/** One sentence about a correction. @param subject null if the viewer does not see it @param city the name of the city that reported it */
export function correctionSummary(
  correction: Correction,
  subject: Pick<Subject, 'code'> | null,
  city: string,
  language: 'ru' | 'en',
): string {
  const { aboutId, field, value, status, answer } = correction;
  const where = [SUBJECTS[subjectKind(aboutId)][language], subject?.code ?? []].flat().join(' ');
  const short = value.length > 100 ? `${[...value].slice(0, 99).join('')}…` : value;
  const said =
    language === 'ru'
      ? `${city}: ${where} неверно поле ${field}, должно быть «${short}».`
      : `${city}: ${field} of ${where} is wrong; it should be “${short}”.`;
  return [said, CORRECTION_STATUSES[status][language], ...(answer === null ? [] : [answer])].join(' ');
}
