import { createHash, randomBytes } from 'node:crypto';

// A fixed beginning lets leak scanners find an address that was published by mistake.
const BEGINNING = 'sccal_';

/** 256 random bits: a plain hash of them is enough (ASVS 6.5.2). */
export const newCalendarSecret = () => BEGINNING + randomBytes(32).toString('base64url');

export const calendarHash = (secret: string) => createHash('sha256').update(secret).digest('hex');
