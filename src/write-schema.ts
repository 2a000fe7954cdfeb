import { writeFileSync } from 'node:fs';
import { schemaFor } from './access/schema-files.service.js';
import { errorGuide } from './error-guide.js';
import { printed, registrySchema } from './schema.js';

process.env.LOG_LEVEL ??= 'error';
/** `npm run schema`: writes schema.graphql, docs/errors.md and the example's copy of the schema, which are committed and reviewed like code. */
const schema = await registrySchema();
writeFileSync('schema.graphql', printed(schema));
writeFileSync('examples/portal/schema.graphql', schemaFor(schema, 'PARTNER', true));
writeFileSync('docs/errors.md', errorGuide());
