import type { EntityManager } from '@mikro-orm/postgresql';
import { type SecretColumn, secretColumns, secretPrefix, secretText } from './secret-columns.ts';

/** Read at once. Each text is written by itself, so no lock is held for longer than one statement. */
const batchSize = 200;

/** A pass finds what others wrote with an old key during the one before; then a process still has that key. */
const mostPasses = 5;

/** More failures than a person reads; the rest is counted. */
const mostFailures = 100;

/** A text that could not be opened and was left as it is. */
export interface SecretFailure {
  table: string;
  id: string;
  /** Names the key id at most, never a text or a key. */
  message: string;
}

export interface RotationReport {
  rotated: number;
  failures: SecretFailure[];
  failuresCount: number;
}

interface Pass extends RotationReport {
  /** Changed by others between reading and writing. */
  missed: number;
}

interface Rotation {
  /** The id of the key that encrypts: its texts are left alone. */
  keyId: string;
  /** The same secret, encrypted with that key. @throws when the text cannot be opened */
  reencrypt: (text: string, boundTo: string) => string;
}

interface StoredSecret {
  id: string;
  text: string;
}

/** The next texts of other keys, in the order of their rows: a pass ends whatever is written meanwhile. */
async function readBatch(em: EntityManager, column: SecretColumn, keyId: string, afterId: string) {
  const text = secretText(column);
  return em.execute<StoredSecret[]>(
    `select id, ${text} as text from ${column.table}
     where id > ? and ${text} is not null and not starts_with(${text}, ?)
       ${column.mayBePlain ? `and starts_with(${text}, '${secretPrefix}')` : ''}
     order by id limit ?`,
    [afterId, `${secretPrefix}${keyId}.`, batchSize],
  );
}

/** Writes only over what was read: a text that somebody has changed or wiped since is theirs. */
async function replace(em: EntityManager, column: SecretColumn, old: StoredSecret, text: string) {
  const { table, column: name, member } = column;
  const value = member === undefined ? '?' : `jsonb_set(${name}, '{${member}}', to_jsonb(?::text))`;
  const changed = await em.execute<unknown[]>(
    `update ${table} set ${name} = ${value} where id = ? and ${secretText(column)} = ? returning id`,
    [text, old.id, old.text],
  );
  return changed.length === 1;
}

function noteFailure(pass: Pass, { table }: SecretColumn, id: string, error: unknown) {
  pass.failuresCount += 1;
  if (pass.failures.length >= mostFailures) return;
  pass.failures.push({ table, id, message: error instanceof Error ? error.message : 'unknown' });
}

async function rotateColumn(
  em: EntityManager,
  column: SecretColumn,
  { keyId, reencrypt }: Rotation,
  pass: Pass,
): Promise<void> {
  let afterId = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await readBatch(em, column, keyId, afterId);
    for (const secret of batch) {
      let text: string;
      try {
        text = reencrypt(secret.text, secret.id);
      } catch (error) {
        noteFailure(pass, column, secret.id, error);
        continue;
      }
      if (await replace(em, column, secret, text)) pass.rotated += 1;
      else pass.missed += 1;
    }
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) return;
    afterId = last.id;
  }
}

/**
 * Encrypts every stored secret of another key with the present one, while everybody goes on reading and
 * writing. What was done stays done: after a crash the next call does the rest.
 *
 * @param em a manager of the system role: the secrets of all accounts are meant
 * @returns what was rotated, and of the last pass what could not be opened and stays as it is
 */
export async function rotateSecrets(
  em: EntityManager,
  rotation: Rotation,
): Promise<RotationReport> {
  let rotated = 0;
  for (let number = 1; ; number += 1) {
    const pass: Pass = { rotated: 0, missed: 0, failures: [], failuresCount: 0 };
    for (const column of secretColumns) await rotateColumn(em, column, rotation, pass);
    rotated += pass.rotated;
    const { failures, failuresCount } = pass;
    const isQuiet = pass.rotated + pass.missed === 0;
    if (isQuiet || number === mostPasses) return { rotated, failures, failuresCount };
  }
}
