export type Language = 'ru' | 'en';

const LANGUAGE = 'playground:language';

export const language = chosenLanguage();

function chosenLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE);
  if (kept === 'ru' || kept === 'en') return kept;
  return /^en\b/i.test(navigator.language) ? 'en' : 'ru';
}

/** Reloads the page, so that the schema, its descriptions and all labels are in one language. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(LANGUAGE, chosen);
  location.reload();
}

// The editor reads it when it loads: see editor-words.mjs.
document.documentElement.lang = language;
