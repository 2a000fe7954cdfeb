import { say } from '../platform/describe.js';
import { payloadOf } from '../platform/user-errors.js';
import { CorrectionType } from './correction.graphql.js';

const CORRECTION = say('The correction; null when nothing was done.', 'Исправление; null — ничего не сделано.', {
  nullable: true,
});

export const payload = (name: string) => payloadOf(name, 'correction', () => CorrectionType, CORRECTION);
