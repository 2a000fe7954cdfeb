import type { Visibility } from '../../access/visibility.js';
import { audienceOf } from '../../history/audience.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Event } from '../event.js';
import type { Invitation } from '../invitations/invitation.js';

/** What putting an invitation right changes, one sentence each, and who is told. */
export function effectsOfVoiding({ status, replies, letterOn }: Invitation, { code, visibility }: Event): Bilingual[] {
  const isKnown = status !== 'PLANNED';
  return [
    {
      en: `The invitation to ${code} disappears with its replies (${replies.length}).`,
      ru: `Приглашение на ${code} исчезнет вместе с ответами (${replies.length}).`,
    },
    ...(letterOn !== null
      ? [
          {
            en: `A letter of ${letterOn} was sent: the registry does not write to the city.`,
            ru: `Городу направлено письмо от ${letterOn}: сам реестр ему ничего не напишет.`,
          },
        ]
      : []),
    toldOf(isKnown, visibility),
  ];
}

/** The public sees no invitations. @param isKnown to the city */
export const toldOf = (isKnown: boolean, visibility: Visibility): Bilingual =>
  audienceOf([isKnown && visibility === 'PUBLIC' ? 'PARTNER' : isKnown ? visibility : 'INTERNAL']);
