import { z } from 'zod';

const body = z.object({ message: z.string() });

/** Longest piece of a vendor's message that is repeated: enough for its first sentences. */
const longestWords = 300;

/** `: <the vendor's message>`, on one line, with whatever looks like a key struck out; empty without one. */
export function vendorWords({ error }: { error: unknown }): string {
  const parsed = body.safeParse(error);
  if (!parsed.success) return '';
  const words = parsed.data.message
    .replace(/\s+/g, ' ')
    .replace(/\b(sk|pk|key|Bearer)[-_ ][\w*.-]{6,}/g, '[key]')
    .trim()
    .slice(0, longestWords);
  return words === '' ? '' : `: ${words}`;
}
