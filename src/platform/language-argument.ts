import { say } from './describe.js';
import { LanguageTag } from './scalars.js';

/** The `language` argument of every name, title and summary. */
export const language = say(
  'The language to answer in; left out: by Accept-Language, else Russian.',
  'Язык ответа; если не указан — по Accept-Language, иначе русский.',
  { type: () => LanguageTag, nullable: true },
);
