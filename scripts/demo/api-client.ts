import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { listEnvelope } from '#contracts/api/shared/envelope.ts';
import { LaunchError } from '../platform/launch-error.ts';

const requestMilliseconds = 30_000;
/** A throttled or restarting API is asked again, this often at most. */
const attempts = 8;
const longestWaitSeconds = 15;
const passing = [429, 502, 503];

const answered = z.object({ success: z.literal(true), data: z.unknown() });

/** The API as a client sees it: over HTTP, answers checked against its own schemas. */
export class ApiClient {
  readonly #base: string;
  #token: string | null = null;

  /** Ends every wait. */
  readonly signal: AbortSignal;

  /** @param base address of the API without a slash at the end */
  constructor(base: string, signal: AbortSignal) {
    this.signal = signal;
    this.#base = `${base}/api/v1/`;
  }

  signIn(token: string): void {
    this.#token = token;
  }

  async get<Data extends z.ZodType>(path: string, data: Data): Promise<z.output<Data>> {
    return this.#one('GET', path, data);
  }

  async post<Data extends z.ZodType>(
    path: string,
    body: object,
    data: Data,
  ): Promise<z.output<Data>> {
    return this.#one('POST', path, data, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  async upload<Data extends z.ZodType>(
    path: string,
    csv: Buffer,
    data: Data,
  ): Promise<z.output<Data>> {
    return this.#one('POST', path, data, {
      body: new Uint8Array(csv),
      headers: { 'content-type': 'text/csv' },
    });
  }

  /** Every row of a list, all its pages. */
  async list<Row extends z.ZodType>(path: string, row: Row): Promise<z.output<Row>[]> {
    const envelope = listEnvelope(row);
    const rows: z.output<Row>[] = [];
    const separator = path.includes('?') ? '&' : '?';
    for (let page = 1; ; page += 1) {
      const answer = await this.#send('GET', `${path}${separator}page_size=100&page=${page}`, {});
      const parsed = envelope.parse(await answer.json());
      rows.push(...parsed.results);
      if (parsed.next === null) return rows;
    }
  }

  /** An open stream of server-sent events; the caller reads and closes it. */
  async stream(path: string, lastEventId: string | null, signal: AbortSignal): Promise<Response> {
    return fetch(this.#base + path, {
      headers: this.#headers(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
      signal,
    });
  }

  async #one<Data extends z.ZodType>(
    method: string,
    path: string,
    data: Data,
    init: RequestInit = {},
  ): Promise<z.output<Data>> {
    const response = await this.#send(method, path, init);
    return data.parse(answered.parse(await response.json()).data);
  }

  async #send(method: string, path: string, init: RequestInit): Promise<Response> {
    const headers = this.#headers(init.headers);
    // The same key at every attempt: what was done before the answer got lost is not done twice.
    if (method === 'POST') headers.set('idempotency-key', randomUUID());
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#try(path, { ...init, method, headers }, attempt === attempts);
      if (response?.ok) return response;
      if (response && (!passing.includes(response.status) || attempt === attempts)) {
        throw await refusal(method, path, response);
      }
      await delay(waitSeconds(response) * 1_000, undefined, { signal: this.signal });
    }
  }

  /** Null when nobody answered, which the last attempt throws. */
  async #try(path: string, init: RequestInit, isLast: boolean): Promise<Response | null> {
    try {
      const signal = AbortSignal.any([this.signal, AbortSignal.timeout(requestMilliseconds)]);
      return await fetch(this.#base + path, { ...init, signal });
    } catch (error) {
      if (isLast || this.signal.aborted) throw error;
      return null;
    }
  }

  #headers(extra: RequestInit['headers'] = {}): Headers {
    const headers = new Headers(extra);
    if (this.#token) headers.set('authorization', `Bearer ${this.#token}`);
    return headers;
  }
}

function waitSeconds(response: Response | null): number {
  const asked = Number(response?.headers.get('retry-after') ?? 1);
  return Math.min(Number.isFinite(asked) && asked > 0 ? asked : 1, longestWaitSeconds);
}

async function refusal(method: string, path: string, response: Response): Promise<LaunchError> {
  const text = (await response.text()).slice(0, 1_000);
  const id = response.headers.get('x-request-id');
  return new LaunchError(
    `${method} ${path} was answered ${response.status}: ${text} (request ${id})`,
  );
}
