import { z } from 'zod';

/** Refusals in the ways of others: Ollama's plain text, old vLLM's flat message, FastAPI's list of details. */
const otherRefusal = z.union([
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ detail: z.unknown() }).transform(({ detail }) => wordsOf(detail)),
]);

const headersOfTheBody = ['content-length', 'content-encoding', 'transfer-encoding'];

/**
 * `fetch`, with refusals that say why in the place where the `openai` package looks (`error.message`). What is
 * no JSON, and what is worded as OpenAI does, stays as it is.
 */
export async function fetchWithReadableRefusals(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const response = await fetch(input, init);
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (response.ok || !isJson) return response;
  // The caller's signal ends this wait, too.
  const text = await response.text();
  const message = otherRefusal.safeParse(jsonOf(text)).data;
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  for (const name of headersOfTheBody) headers.delete(name);
  const body = message === undefined ? text : JSON.stringify({ error: { message } });
  return new Response(body, { status, statusText, headers });
}

/** Of a list of faults what each is and where: beside it FastAPI repeats what it was sent. */
const faults = z.array(
  z.object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string() }),
);

function wordsOf(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  const listed = faults.safeParse(detail).data ?? [];
  return listed.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; ') || 'no reason given';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
