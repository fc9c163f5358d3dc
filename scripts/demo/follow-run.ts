import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { LaunchError } from '../platform/launch-error.ts';
import type { ApiClient } from './api-client.ts';
import { readEvents } from './read-events.ts';

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

const reconnectMilliseconds = 1_000;

/**
 * Follows a run to its end by its event stream; a dropped connection is taken up where it broke off.
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
  const limit = AbortSignal.any([api.signal, AbortSignal.timeout(limitMilliseconds)]);
  const latest: RunProgress = { stage: 'queued', percent: 0, message: '' };
  let lastEventId: string | null = null;
  while (!limit.aborted) {
    try {
      const response = await api.stream(`runs/${runId}/events/`, lastEventId, limit);
      if (!response.ok || !response.body)
        throw new Error(`the stream was answered ${response.status}`);
      for await (const { id, event, data } of readEvents(response.body)) {
        lastEventId = id ?? lastEventId;
        if (event === 'result') return checkResult(runId, resultData.parse(JSON.parse(data)));
        Object.assign(latest, progressData.parse(JSON.parse(data)));
        onProgress({ ...latest });
      }
    } catch (error) {
      if (error instanceof LaunchError || error instanceof z.ZodError) throw error;
      // The API may be starting again; the run goes on meanwhile, and so do we.
    }
    await delay(reconnectMilliseconds);
  }
  api.signal.throwIfAborted();
  throw new LaunchError(
    `Run ${runId} has not ended after ${limitMilliseconds / 1_000} s; it is at stage "${latest.stage}" (${latest.percent} %)`,
  );
}

function checkResult(runId: string, result: z.infer<typeof resultData>): void {
  if (result.status === 'completed') return;
  const why = result.error ? ` in stage "${result.error.stage}": ${result.error.message}` : '';
  throw new LaunchError(`Run ${runId} has ${result.status}${why}`);
}
