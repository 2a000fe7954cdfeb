import { newApp } from '../../src/app.js';
import { dataSource } from '../../src/data-source.js';
import { Config } from '../../src/platform/config/config.js';
import { Registry } from '../support/registry.js';

const [FIRST, SECOND] = ['the-first-secret-of-the-operator-long', 'the-second-secret-of-the-operator-long'];

it('R46: the key of the environment is one: a changed ADMIN_KEY revokes the former, and no key that was issued', async () => {
  const registry = await Registry.open('demonstration', { ADMIN_KEY: FIRST }, { isFresh: true });
  const roleOf = async (key: string) => {
    const { data, errors } = await registry.ask('{ viewer { role } }', { key });
    return data?.viewer.role ?? errors![0]!.extensions.code;
  };
  const issued = await registry.data(
    'mutation { accessKeyIssue(input: { label: "ADMIN_KEY", role: ADMIN }) { secret accessKey { id } } }',
    { key: FIRST },
  );
  const start = async (secret: string) => {
    const database = await dataSource(registry.databaseUrl, 2).initialize();
    await (
      await newApp(database, new Config({ LOG_LEVEL: 'silent', ADMIN_KEY: secret }), { hasGraphql: false })
    ).close();
  };
  // The same one again, as on every start of every instance, changes nothing.
  await start(FIRST);
  expect(await roleOf(FIRST)).toBe('ADMIN');
  await start(SECOND);
  expect(await Promise.all([FIRST, SECOND, issued.accessKeyIssue.secret].map(roleOf))).toEqual([
    'UNAUTHENTICATED',
    'ADMIN',
    'ADMIN',
  ]);
  const revoked = await registry.database.query(`SELECT by_role FROM change WHERE verb = 'ACCESS_KEY_REVOKED'`);
  expect(revoked).toEqual([{ by_role: 'ADMIN' }]);
});
