import { type AccessTokens, createAccessTokens } from '#api/shared/access-tokens.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { readEnvironment } from '#config/environment.ts';
import { projectRoot } from '../platform/project-root.ts';
import { layOut } from '../platform/state/data-layout.ts';
import { readOrMakeSecrets } from '../platform/state/secrets.ts';

/** In development the launcher keeps the secret in its folder. */
function developmentSecret(source: NodeJS.ProcessEnv): string | undefined {
  if (source.DATABASE_SYSTEM_URL || source.DATABASE_URL) return undefined;
  const layout = layOut(projectRoot, source.DATA_DIR || '.data');
  return readOrMakeSecrets(layout.secretsFile).jwtSecret;
}

/**
 * Signs access tokens with the keys of the environment, as the API does.
 *
 * @throws EnvironmentError
 */
export function readAccessTokens(source: NodeJS.ProcessEnv): AccessTokens {
  const secret = source.JWT_SECRET || developmentSecret(source);
  const keys = readEnvironment({ ...source, JWT_SECRET: secret }, [
    'JWT_SECRET',
    'JWT_PRIVATE_KEY',
    'JWT_PUBLIC_KEY',
  ]);
  return createAccessTokens(
    createTokenKeys({
      secret: keys.JWT_SECRET,
      privateKey: keys.JWT_PRIVATE_KEY,
      publicKey: keys.JWT_PUBLIC_KEY,
    }),
  );
}
