import type { Payload } from '@temporalio/common';
import type { JsonPayload } from '#contracts/api/system/payloads.ts';

/** A payload that was sent in JSON. */
export function fromJson({ metadata, data = '' }: JsonPayload): Payload {
  return {
    metadata: mapValues(metadata, (text) => Buffer.from(text, 'base64')),
    data: Buffer.from(data, 'base64'),
  };
}

/** A payload as it is answered in JSON. */
export function toJson({ metadata, data }: Payload): JsonPayload {
  return {
    metadata: mapValues(metadata ?? {}, (bytes) => Buffer.from(bytes).toString('base64')),
    ...(data?.length ? { data: Buffer.from(data).toString('base64') } : {}),
  };
}

function mapValues<From, To>(
  record: Record<string, From>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
