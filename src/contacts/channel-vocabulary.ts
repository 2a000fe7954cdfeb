import type { Bilingual } from '../kernel/bilingual.js';

/** Channels of communication with the other side (2.9). */
export const CHANNELS = {
  OFFICIAL_LETTER: { en: 'By an official letter', ru: 'Официальное письмо' },
  EMAIL: { en: 'By e-mail', ru: 'Электронная почта' },
  PORTAL: { en: 'Through the partner’s portal', ru: 'Портал партнёра' },
  PHONE: { en: 'By telephone', ru: 'Телефон' },
  DIPLOMATIC_CHANNEL: { en: 'Through the foreign ministry or an embassy', ru: 'Через МИД / посольство' },
  MESSENGER: { en: 'By a messenger', ru: 'Мессенджер' },
  IN_PERSON: { en: 'In person', ru: 'Лично' },
} satisfies Record<string, Bilingual>;
export type Channel = keyof typeof CHANNELS;
