import { describe } from '../platform/describe.js';

export const about = (en: string, ru: string) => ({ description: describe({ en, ru }) });

export const WHICH = {
  en: 'Which agreement: id, code or title.',
  ru: 'Какое соглашение: идентификатор, код или название.',
};

export const BASIS = { en: 'What it rests on: a letter, a decision.', ru: 'Основание: письмо, решение.' };
