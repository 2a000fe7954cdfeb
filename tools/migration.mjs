import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run migration -- dress-code` begins the migration with the next number, and writes the list of all of them anew.
 * Without a name it only writes the list. A second argument names another folder than src/migrations.
 */
const [name, folder = join(import.meta.dirname, '../src/migrations')] = process.argv.slice(2);
const LIST = 'all-migrations.ts';

const numberOf = (file) => Number.parseInt(file, 10);
const files = readdirSync(folder).filter((file) => /^\d+-.+\.ts$/.test(file));
const next = Math.max(0, ...files.map(numberOf)) + 1;

/** `DressCode1764000000019` of 19-dress-code.ts. */
function classOf(file) {
  const words = file.replace(/^\d+-|\.ts$/g, '').split('-');
  return words.map((word) => word[0].toUpperCase() + word.slice(1)).join('') + (1764000000000 + numberOf(file));
}

if (name) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(`«${name}» is not a name: use one such as dress-code.`);
  const file = `${next}-${name}.ts`;
  writeFileSync(
    join(folder, file),
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${classOf(file)} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }
}
`,
  );
  files.push(file);
  console.log(join(folder, file));
}

files.sort((a, b) => numberOf(a) - numberOf(b));
const imports = files.map((file) => `import { ${classOf(file)} } from './${file.replace(/\.ts$/, '.js')}';\n`);
writeFileSync(
  join(folder, LIST),
  `${imports.join('')}
/** Every migration in the order of its number: written by \`npm run migration\`. */
export const ALL_MIGRATIONS = [
${files.map((file) => `  ${classOf(file)},\n`).join('')}];
`,
);
