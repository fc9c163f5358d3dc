import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ProductEnvironment } from '#scripts/platform/servers/product-specs.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { freePort } from '#tests/setup/free-port.ts';

interface Place {
  folder: string;
  database: TestDatabase;
  temporalAddress: string;
  temporalNamespace: string;
  workflowBundle: string;
}

/** What the launcher would decide: the variables of one platform on ports nobody has, with secrets of its own. */
export async function platformEnvironment(
  place: Place,
): Promise<{ apiUrl: string; sandboxUrl: string; variables: ProductEnvironment }> {
  const [port, sandboxPort, smtpPort] = [await freePort(), await freePort(), await freePort()];
  const apiUrl = `http://127.0.0.1:${port}`;
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const variables = {
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: apiUrl,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_URL: sandboxUrl,
    SANDBOX_SMTP_PORT: String(smtpPort),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    DATA_DIR: place.folder,
    STORAGE_DIR: join(place.folder, 'storage'),
    DATABASE_URL: place.database.ownerUrl,
    DATABASE_APP_URL: place.database.appUrl,
    DATABASE_SYSTEM_URL: place.database.systemUrl,
    TEMPORAL_ADDRESS: place.temporalAddress,
    TEMPORAL_NAMESPACE: place.temporalNamespace,
    JWT_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    TEMPORAL_CODEC_KEY: randomBytes(32).toString('base64'),
    OPENAI_BASE_URL: `${sandboxUrl}/v1`,
    RUNWARE_BASE_URL: `${sandboxUrl}/runware/v1`,
    OUTBOUND_ALLOWED_HOSTS: `127.0.0.1:${sandboxPort}`,
    WORKFLOW_BUNDLE: place.workflowBundle,
    THROTTLE_DISABLED: 'true',
  };
  return { apiUrl, sandboxUrl, variables };
}
