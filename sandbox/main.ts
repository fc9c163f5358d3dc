import { readEnvironment } from '#config/environment.ts';
import { createLogger } from '#config/logger.ts';
import { startSandbox } from './start-sandbox.ts';

const environment = readEnvironment(process.env, [
  'LOG_LEVEL',
  'HOST',
  'SANDBOX_PORT',
  'SANDBOX_SMTP_PORT',
  'DATA_DIR',
]);
const logger = createLogger({ name: 'sandbox', level: environment.LOG_LEVEL });
const sandbox = await startSandbox({
  host: environment.HOST,
  port: environment.SANDBOX_PORT,
  smtpPort: environment.SANDBOX_SMTP_PORT,
  dataDirectory: `${environment.DATA_DIR}/sandbox`,
});
logger.info({ url: sandbox.url, smtpUrl: sandbox.smtpUrl }, 'sandbox is listening');

let isClosing = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isClosing) return;
    isClosing = true;
    sandbox.close().catch((error: unknown) => {
      logger.error({ err: error }, 'could not close cleanly');
      process.exitCode = 1;
    });
  });
}
