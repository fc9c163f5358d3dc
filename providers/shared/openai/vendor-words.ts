import { z } from 'zod';

const body = z.object({ message: z.string() });

/** Longest piece of a vendor's message that is repeated: enough for its first sentences. */
const longestWords = 300;

/**
 * `: <the vendor's message>`, on one line, empty without one. The key in use is struck out, and so is
 * whatever else looks like a key: vendors quote keys in part (`sk-ab****yz`).
 */
export function vendorWords({ error }: { error: unknown }, apiKey: string): string {
  const parsed = body.safeParse(error);
  if (!parsed.success) return '';
  const words = parsed.data.message
    .replace(/\s+/g, ' ')
    .replaceAll(apiKey, '[key]')
    .replace(/\b(sk|pk|rk)[-_][\w*.-]+|\bBearer \S+/g, '[key]')
    .trim()
    .slice(0, longestWords);
  return words === '' ? '' : `: ${words}`;
}
