import { readEnvironment } from '#config/environment.ts';
import { createEncryption, type Encryption } from '#providers/secrets/encryption.ts';
import { EncryptionError } from '#providers/secrets/encryption-error.ts';
import { LaunchError } from '../platform/launch-error.ts';
import { projectRoot } from '../platform/project-root.ts';
import { layOut } from '../platform/state/data-layout.ts';
import { readOrMakeSecrets } from '../platform/state/secrets.ts';

/** In development the launcher keeps the key in its folder. */
function developmentKey(source: NodeJS.ProcessEnv): string | undefined {
  if (source.DATABASE_SYSTEM_URL || source.DATABASE_URL) return undefined;
  const layout = layOut(projectRoot, source.DATA_DIR || '.data');
  return readOrMakeSecrets(layout.secretsFile).encryptionKey;
}

/**
 * The encryption of the environment, and the id of the key that encrypts.
 *
 * @throws EnvironmentError, and LaunchError for keys that do not go together
 */
export function readEncryptionKeys(source: NodeJS.ProcessEnv): {
  keyId: string;
  encryption: Encryption;
} {
  const key = source.ENCRYPTION_KEY || developmentKey(source);
  const keys = readEnvironment({ ...source, ENCRYPTION_KEY: key }, [
    'ENCRYPTION_KEY',
    'ENCRYPTION_KEY_ID',
    'ENCRYPTION_PREVIOUS_KEYS',
  ]);
  const keyId = keys.ENCRYPTION_KEY_ID;
  try {
    const previousKeys = keys.ENCRYPTION_PREVIOUS_KEYS;
    return {
      keyId,
      encryption: createEncryption({ keyId, key: keys.ENCRYPTION_KEY, previousKeys }),
    };
  } catch (error) {
    throw error instanceof EncryptionError ? new LaunchError(error.message) : error;
  }
}
