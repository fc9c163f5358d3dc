/**
 * A fresh `Idempotency-Key`: give the same one to every attempt of one request.
 *
 * Not `crypto.randomUUID`: browsers have it by https only, and installations in a local network use http.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
