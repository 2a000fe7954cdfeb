import { writeFileSync } from 'node:fs';
import { printed, registrySchema } from './schema.js';

process.env.LOG_LEVEL ??= 'error';
/** `npm run schema`: writes schema.graphql, which is committed and reviewed like code. */
writeFileSync('schema.graphql', printed(await registrySchema()));
