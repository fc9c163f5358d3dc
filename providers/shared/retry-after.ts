/**
 * Milliseconds the vendor asks to wait: `retry-after-ms` (OpenAI's own, finer), else `retry-after` in seconds
 * or as a date (RFC 9110, 10.2.3), also where a LiteLLM gateway has passed the vendor's on under a name of its own.
 * A moment in the past is 0; undefined where nothing readable is said.
 *
 * @param now the present, in milliseconds since the epoch
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const milliseconds = readAmount(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const text = headers.get('retry-after') ?? headers.get('llm_provider-retry-after');
  const seconds = readAmount(text);
  if (seconds !== undefined) return seconds * 1000;
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

function readAmount(text: string | null): number | undefined {
  return text !== null && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
