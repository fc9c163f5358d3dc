import type { RuntimeOptions } from '@temporalio/worker';

/**
 * The SDK's figures, and those activities add to them, for Prometheus. In seconds and with the suffixes that
 * Prometheus' own conventions ask for, so that the API's and the workers' figures are read alike.
 *
 * @param bindAddress host:port, or undefined: then nothing is served
 */
export function workerTelemetry(bindAddress: string | undefined): Partial<RuntimeOptions> {
  if (bindAddress === undefined) return {};
  const prometheus = {
    bindAddress,
    countersTotalSuffix: true,
    unitSuffix: true,
    useSecondsForDurations: true,
  };
  return { telemetryOptions: { metrics: { prometheus } } };
}
