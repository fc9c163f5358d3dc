import type { MikroORM } from '@mikro-orm/postgresql';
import { type KeyUse, keysInUse } from '#entities/system/keys-in-use.ts';
import { rotateSecrets } from '#entities/system/rotate-secrets.ts';
import { UsageError } from './admin/command.ts';
import { explainFailure } from './admin/explain-failure.ts';
import { readEncryptionKeys } from './admin/read-encryption-keys.ts';
import { withSystemOrm } from './admin/with-system-orm.ts';

const help = `npm run keys:rotate

Encrypts every stored secret with the present key (ENCRYPTION_KEY, ENCRYPTION_KEY_ID). Secrets of other keys
are opened with ENCRYPTION_PREVIOUS_KEYS (id:key,id:key). The product keeps running; run it again after a crash.
Ends with the keys in use, and with exit code 0 when the present one is the only one.
Step by step: docs/how-to/rotate-keys.md`;

function describeUse({ table, keyId, secrets }: KeyUse): string {
  return `  ${table}: ${secrets} by ${keyId === null ? 'no key (unreadable)' : `key ${keyId}`}`;
}

/** @returns whether the present key is the only one that is left */
async function rotate(
  orm: MikroORM,
  { keyId, encryption }: ReturnType<typeof readEncryptionKeys>,
): Promise<boolean> {
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

const [typed] = process.argv.slice(2);
try {
  if (typed === '--help' || typed === '-h') {
    console.log(help);
  } else {
    if (typed !== undefined) throw new UsageError(`There is no option "${typed}"\n\n${help}`);
    const keys = readEncryptionKeys(process.env);
    const isDone = await withSystemOrm(process.env, 'igny8-keys', (orm) => rotate(orm, keys));
    if (isDone) {
      console.log('No other key is in use: the previous keys may go');
    } else {
      console.error('Other keys are still in use: keep them');
      process.exitCode = 1;
    }
  }
} catch (error) {
  const { shown, exitCode } = explainFailure(error);
  console.error(shown);
  process.exitCode = exitCode;
}
