import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { User } from '#entities/identity/user.ts';
import { createOrm } from '#entities/orm.ts';
import { adminCommands } from '#scripts/admin/commands.ts';
import { helpOf, helpText } from '#scripts/admin/help.ts';
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts';
import { freePort } from '#tests/setup/free-port.ts';
import { runScript } from './support/run-script.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
});

const admin = (typed: string[], url: string, input?: string) =>
  runScript('admin.ts', typed, { DATABASE_SYSTEM_URL: url }, input);

describe('npm run admin', () => {
  it('works on the given database, with a password from standard input', async () => {
    const words = ['create-developer', '--email=ada@example.com', '--password-stdin'];
    const end = await admin(words, database.systemUrl, 'loom-and-engine-43\n');
    expect(end).toEqual({
      code: 0,
      stdout:
        'ada is a developer of the system account.\nThe password is the one from standard input.\n',
      stderr: '',
    });
    const orm = await createOrm({
      url: database.systemUrl,
      poolSize: 1,
      applicationName: 'test-admin',
    });
    const ada = await orm.em.fork().findOneOrFail(User, { role: 'developer' }, { filters: false });
    await orm.close();
    expect(ada).toMatchObject({ email: 'ada@example.com', signedUpWith: 'password' });
  });

  it('says that the database is away, without its password', async () => {
    const url = `postgresql://igny8_system:hunter2hunter2@127.0.0.1:${await freePort()}/igny8`;
    const end = await admin(['deactivate-user', '--email=ada@example.com'], url);
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(/^The database cannot be used \(ECONNREFUSED\)/);
    expect(end.stderr).not.toContain('hunter2');
  });

  it('looks at what was typed before it looks at the database', async () => {
    const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing';
    const mistyped = await admin(['grant-credits', '--acount=shop'], nowhere);
    expect(mistyped).toMatchObject({ code: 2, stdout: '' });
    expect(mistyped.stderr).toContain("Unknown option '--acount'");
    expect(mistyped.stderr).toContain('Usage: npm run admin -- grant-credits --account SLUG|ID');
    const unknown = await admin(['grant'], nowhere);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('There is no command "grant"');
    expect(unknown.stderr).toContain('import-seed-keywords');
  });
});

describe('the help', () => {
  it('names every command, and of each one every option', () => {
    for (const command of adminCommands) {
      expect(helpText()).toContain(`  ${command.name} `);
      const help = helpOf(command);
      expect(help).toContain(command.summary);
      for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`);
    }
  });

  it('is printed when asked for, and asked for when nothing was typed', async () => {
    const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing';
    const [asked, ofOne, bare] = await Promise.all([
      admin(['--help'], nowhere),
      admin(['create-plan', '--help'], nowhere),
      admin([], nowhere),
    ]);
    expect(asked).toMatchObject({ code: 0, stderr: '', stdout: `${helpText()}\n` });
    expect(ofOne.code).toBe(0);
    expect(ofOne.stdout).toContain('--included-credits');
    expect(bare).toMatchObject({ code: 2, stdout: `${helpText()}\n` });
  });
});
