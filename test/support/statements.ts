/** Of the statements that were sent, those of the question: without what is known from the request before, or may be. */
export const ofTheQuestion = (said: readonly string[]): string[] =>
  said.filter((query) => !/FROM (revision_mark|access_key|"home")/.test(query));
