import { BodyTooLarge } from './outbound-error.ts';

/**
 * Reads a body to its end. The limit is on the bytes after decompression, so a small answer cannot unfold
 * into a large one.
 *
 * @throws BodyTooLarge as soon as it exceeds the limit, whatever its length was said to be
 */
export async function readLimited(
  body: AsyncIterable<Uint8Array> | null,
  maximumBytes: number,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > maximumBytes)
      throw new BodyTooLarge(`The answer is larger than ${maximumBytes} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
