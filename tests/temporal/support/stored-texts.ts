import type { Payload } from '@temporalio/common';

/** Search attributes and the fairness key are plain by their purpose: the server sorts and finds by them. */
const plainByPurpose = new Set(['searchAttributes', 'priority']);

/** Everything in an answer of the server that a person could read: its texts, and its bytes as text. */
export function readableTextOf(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  if (value instanceof Uint8Array) return `${Buffer.from(value).toString('latin1')}\n`;
  return membersOf(value).map(readableTextOf).join('');
}

/** Every payload in it that a codec has sealed. */
export function encryptedPayloadsOf(value: unknown): Payload[] {
  if (isEncrypted(value)) return [value];
  if (value instanceof Uint8Array) return [];
  return membersOf(value).flatMap(encryptedPayloadsOf);
}

function membersOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    plainByPurpose.has(name) ? [] : [member],
  );
}

function isEncrypted(value: unknown): value is Payload {
  const encoding: unknown = Object(Object(value).metadata).encoding;
  return encoding instanceof Uint8Array && Buffer.from(encoding).toString() === 'binary/encrypted';
}
