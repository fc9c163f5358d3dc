import { parseArgs } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';
import { readEnvironment } from '#config/environment.ts';
import { type KeyUse, keysInUse } from '#entities/system/keys-in-use.ts';
import { rotateSecrets } from '#entities/system/rotate-secrets.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { withSystemOrm } from './admin/with-system-orm.ts';
import { reportFailure } from './platform/launch-error.ts';
import { projectRoot } from './platform/project-root.ts';
import { layOut } from './platform/state/data-layout.ts';
import { readOrMakeSecrets } from './platform/state/secrets.ts';

const help = `npm run keys:rotate

Encrypts every stored secret with the present key (ENCRYPTION_KEY, ENCRYPTION_KEY_ID). Secrets of other keys
are opened with ENCRYPTION_PREVIOUS_KEYS (id:key,id:key). The product keeps running; run it again after a crash.
Ends with the keys in use and exit code 0 when the present one is the only one.
Step by step: docs/how-to/rotate-keys.md
`;

/** In development the launcher keeps the key. */
function readKeys(source: NodeJS.ProcessEnv) {
  const isEmbedded = !source.DATABASE_SYSTEM_URL && !source.DATABASE_URL;
  const key =
    source.ENCRYPTION_KEY || !isEmbedded
      ? source.ENCRYPTION_KEY
      : readOrMakeSecrets(layOut(projectRoot, source.DATA_DIR || '.data').secretsFile)
          .encryptionKey;
  return readEnvironment({ ...source, ENCRYPTION_KEY: key }, [
    'ENCRYPTION_KEY',
    'ENCRYPTION_KEY_ID',
    'ENCRYPTION_PREVIOUS_KEYS',
  ]);
}

function describeUse({ table, keyId, secrets }: KeyUse): string {
  return `  ${table}: ${secrets} by ${keyId === null ? 'no key (unreadable)' : `key ${keyId}`}`;
}

/** @returns whether the present key is the only one that is left */
async function rotate(orm: MikroORM, keys: ReturnType<typeof readKeys>): Promise<boolean> {
  const keyId = keys.ENCRYPTION_KEY_ID;
  const encryption = createEncryption({
    keyId,
    key: keys.ENCRYPTION_KEY,
    previousKeys: keys.ENCRYPTION_PREVIOUS_KEYS,
  });
  const em = orm.em.fork();
  const { rotated, failures, failuresCount } = await rotateSecrets(em, {
    keyId,
    reencrypt: (text, boundTo) => encryption.encrypt(encryption.decrypt(text, boundTo), boundTo),
  });
  console.log(`${rotated} secrets encrypted with key ${keyId}`);
  for (const { table, id, message } of failures) console.error(`${table} ${id}: ${message}`);
  if (failuresCount > 0) console.error(`${failuresCount} secrets could not be opened and are left`);
  const uses = await keysInUse(em);
  console.log(['Keys in use:', ...uses.map(describeUse)].join('\n'));
  return uses.every((use) => use.keyId === keyId);
}

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(help);
  } else {
    const keys = readKeys(process.env);
    const isDone = await withSystemOrm(process.env, 'igny8-keys', (orm) => rotate(orm, keys));
    if (isDone) {
      console.log('No other key is in use: the previous keys may go');
    } else {
      console.error('Other keys are still in use: keep them');
      process.exitCode = 1;
    }
  }
} catch (error) {
  reportFailure(error);
}
