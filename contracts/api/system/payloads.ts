import { z } from 'zod';

/** More payloads than an event of Temporal's has, and than a page of the Web UI shows. */
const mostPayloads = 2000;

/** A payload as Temporal's tools send it: bytes in base64. */
const jsonPayload = z.object({
  metadata: z.record(z.string(), z.base64()).default({}),
  data: z.base64().optional(),
});

/**
 * What the Web UI and the CLI send to a codec server, and what they are answered. Where there is nothing to
 * convert (a query without arguments) the CLI leaves the list out.
 */
export const jsonPayloads = z.object({
  payloads: z.array(jsonPayload).max(mostPayloads).default([]),
});

export type JsonPayload = z.output<typeof jsonPayload>;
