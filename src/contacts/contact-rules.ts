import { RuleBroken } from '../kernel/rule-broken.js';
import type { Words } from '../kernel/words.js';
import type { ContactKind } from './contact-words.js';
import type { Contact } from './contact.js';

/** What a contact of each kind must have, and what it cannot have (R43, R44). */
type Fact = 'title' | 'name' | 'post' | 'role' | 'purpose' | 'deleteOn';
const NEEDS: Record<ContactKind, Fact[]> = {
  OFFICE: ['title'],
  PERSON: ['name'],
  DELEGATION_MEMBER: ['name', 'purpose', 'deleteOn'],
};
const NEVER_HAS: Record<ContactKind, Fact[]> = {
  OFFICE: ['name', 'post', 'role', 'purpose', 'deleteOn'],
  PERSON: ['role'],
  DELEGATION_MEMBER: [],
};

const SAY: Partial<Record<Fact, Words>> = {
  title: {
    en: 'Say which office it is: title: "Department of external relations".',
    ru: 'Введите название подразделения: title: "Отдел внешних связей".',
  },
  name: { en: 'Say who it is: name: "…".', ru: 'Введите фамилию и имя: name: "…".' },
  purpose: {
    en: 'Say what the data of a traveller are kept for: purpose: "Passes for the visit of May".',
    ru: 'Введите, для чего хранятся сведения об участнике: purpose: "Пропуска на майский визит".',
  },
  deleteOn: {
    en: 'Say up to which day the data of a traveller are kept: deleteOn: "2027-06-30".',
    ru: 'Введите, по какой день хранятся сведения об участнике: deleteOn: "2027-06-30".',
  },
};

/** @throws RuleBroken REQUIRED or CONFLICTING */
export function dataMustFitTheKind(contact: Contact): void {
  const { kind, privacy } = contact;
  const missing = NEEDS[kind].find((fact) => contact[fact] === null);
  if (missing) throw new RuleBroken('REQUIRED', SAY[missing]!, [missing]);
  const extra = NEVER_HAS[kind].find((fact) => contact[fact] !== null);
  if (extra)
    throw new RuleBroken(
      'CONFLICTING',
      kind === 'OFFICE'
        ? {
            en: `An office is nobody in particular: leave ${extra} out, or enter the person apart: kind: PERSON.`,
            ru: `Подразделение — не человек: уберите ${extra} или внесите человека отдельно: kind: PERSON.`,
          }
        : {
            en: `Only who travels has a ${extra}: leave it out, or enter a DELEGATION_MEMBER.`,
            ru: `Это есть только у участника поездки: уберите ${extra} или внесите DELEGATION_MEMBER.`,
          },
      [extra],
    );
  if (kind !== 'OFFICE' && (privacy === 'PUBLIC' || privacy === 'PARTNER'))
    throw new RuleBroken(
      'CONFLICTING',
      {
        en: 'A person’s data are never shown outside: use privacy: INTERNAL or RESTRICTED, or enter the office’s mailbox: kind: OFFICE.',
        ru: 'Сведения о человеке не показывают посторонним: укажите privacy: INTERNAL или RESTRICTED либо внесите служебный ящик: kind: OFFICE.',
      },
      ['privacy'],
    );
}
