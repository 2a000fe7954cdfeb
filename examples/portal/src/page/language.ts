export type Language = 'ru' | 'en';

const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;

/** The language of the page and its requests: Russian unless another is preferred. */
export const language: Language = /^ru\b/i.test(asked) ? 'ru' : 'en';
