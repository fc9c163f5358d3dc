import type { Logger } from 'pino';

/** Ends the process gracefully, once, however often it is asked to. */
export function closeOnce(logger: Logger, close: () => Promise<void>): void {
  let _closing: Promise<void> | undefined;
  const stop = (signal: NodeJS.Signals) => {
    _closing ??= endWith(logger, signal, close);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function endWith(logger: Logger, signal: string, close: () => Promise<void>): Promise<void> {
  logger.info({ signal }, 'closing');
  try {
    await close();
    process.exitCode = 0;
  } catch (error) {
    logger.error({ err: error }, 'could not close cleanly');
    process.exitCode = 1;
  }
}
