import { type ApiClient, createClient } from '#client/create-client.ts';

/** A throttled or restarting API is asked again, as a person would. */
const retries = { attempts: 8, longestWaitSeconds: 15, attemptMilliseconds: 30_000 };

/** @param signal ends every request and wait */
export function createDemoClient(baseUrl: string, signal?: AbortSignal): ApiClient {
  return createClient({ baseUrl, retries, ...(signal && { signal }) });
}
