import { createHash } from 'node:crypto';
import type { KnobEffect } from './knob-schema.ts';
import type { CallFacts } from './rule-book.ts';

export interface LoggedRequest {
  sequence: number;
  at: string;
  method: string;
  path: string;
  query: string;
  function: string | null;
  /** SHA-256 of the body in hex: equal hashes are equal calls. Null when there was no body. */
  body_hash: string | null;
  body_bytes: number;
  idempotency_key: string | null;
  effects: KnobEffect[];
  /** Null while the answer is out, and for ever where the connection was dropped. */
  status: number | null;
}

/** Entries kept; older ones go, the counts stay. */
const keptRequests = 2000;

/** What was asked of the sandbox, in memory. Bodies are kept as hashes only. */
export class RequestLog {
  #requests: LoggedRequest[] = [];
  #counts = new Map<
    string,
    { method: string; path: string; function: string | null; count: number }
  >();
  #sequence = 0;

  add(
    call: CallFacts & { query: string; bytes: Buffer; idempotencyKey: string | null },
  ): LoggedRequest {
    this.#sequence += 1;
    const entry: LoggedRequest = {
      sequence: this.#sequence,
      at: new Date().toISOString(),
      method: call.method,
      path: call.path,
      query: call.query,
      function: call.functionName,
      body_hash:
        call.bytes.length > 0 ? createHash('sha256').update(call.bytes).digest('hex') : null,
      body_bytes: call.bytes.length,
      idempotency_key: call.idempotencyKey,
      effects: [],
      status: null,
    };
    this.#requests.push(entry);
    if (this.#requests.length > keptRequests) this.#requests.shift();
    this.#count(entry);
    return entry;
  }

  /** Numbers in a path are ids: they count as one path, which also bounds the map. */
  #count({ method, path, function: functionName }: LoggedRequest): void {
    const pattern = path.replace(/\/\d+(?=\/|$)/g, '/{id}');
    const key = `${method} ${pattern} ${functionName ?? ''}`;
    const seen = this.#counts.get(key) ?? {
      method,
      path: pattern,
      function: functionName,
      count: 0,
    };
    seen.count += 1;
    if (this.#counts.has(key) || this.#counts.size < keptRequests) this.#counts.set(key, seen);
  }

  report(): { total: number; counts: unknown[]; requests: LoggedRequest[] } {
    return {
      total: this.#sequence,
      counts: [...this.#counts.values()],
      requests: [...this.#requests],
    };
  }

  clear(): void {
    this.#requests = [];
    this.#counts.clear();
    this.#sequence = 0;
  }
}
