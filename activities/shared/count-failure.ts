import { metricMeter } from '@temporalio/activity';
import { CmsError } from '#providers/cms/cms-error.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { StorageError } from '#providers/storage/storage-error.ts';

/** Also named in docs/grafana/igny8.json and its alerts. */
const name = 'igny8_provider_errors';

/**
 * Counts what a vendor or a destination answered with a fault, by vendor and kind, among the worker's own figures.
 * What it was asked for, and for whom, is nobody's business there.
 */
export function countFailure(error: unknown): void {
  const labels = labelsOf(error);
  if (!labels) return;
  metricMeter.createCounter(name, '1', 'Faults of vendors and destinations').add(1, labels);
}

function labelsOf(error: unknown): { provider: string; kind: string } | null {
  if (error instanceof ProviderError) return { provider: error.provider, kind: error.kind };
  if (error instanceof CmsError) return { provider: 'cms', kind: error.kind };
  if (error instanceof StorageError) return { provider: 'storage', kind: error.kind };
  return null;
}
