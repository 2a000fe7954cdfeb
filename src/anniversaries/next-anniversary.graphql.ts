import { say } from '../platform/describe.js';

export const NEXT = say(
  'The next anniversary, today included; null when none is to come.',
  'Ближайшая годовщина, включая сегодня; null — не предстоит.',
  { nullable: true },
);
