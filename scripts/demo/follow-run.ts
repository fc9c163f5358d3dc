import { z } from 'zod';
import type { ApiClient } from '#client/create-client.ts';
import { LaunchError } from '../platform/launch-error.ts';

const progressData = z.object({
  stage: z.string(),
  percent: z.number().optional(),
  message: z.string().optional(),
});

const resultData = z.object({
  status: z.string(),
  error: z.object({ stage: z.string(), message: z.string() }).nullable().optional(),
});

/** How far a run is. */
export interface RunProgress {
  stage: string;
  percent: number;
  message: string;
}

/**
 * Follows a run to its end.
 *
 * @param limitMilliseconds a run that says nothing of its end for so long has failed the demo
 * @throws LaunchError when the run does not complete
 */
export async function followRun(
  api: ApiClient,
  runId: string,
  limitMilliseconds: number,
  onProgress: (progress: RunProgress) => void,
): Promise<void> {
  const signal = AbortSignal.timeout(limitMilliseconds);
  const latest: RunProgress = { stage: 'queued', percent: 0, message: '' };
  try {
    for await (const { event, data } of api.followRun(runId, { signal })) {
      if (event === 'result') return checkResult(runId, resultData.parse(data));
      Object.assign(latest, progressData.parse(data));
      onProgress({ ...latest });
    }
  } catch (error) {
    if (error !== signal.reason) throw error;
  }
  throw new LaunchError(
    `Run ${runId} has not ended after ${limitMilliseconds / 1_000} s; it is at stage "${latest.stage}" (${latest.percent} %)`,
  );
}

function checkResult(runId: string, result: z.infer<typeof resultData>): void {
  if (result.status === 'completed') return;
  const why = result.error ? ` in stage "${result.error.stage}": ${result.error.message}` : '';
  throw new LaunchError(`Run ${runId} has ${result.status}${why}`);
}
