import type { OutboundResponse } from '#providers/outbound/outbound-fetch.ts';

/**
 * The body as JSON, undefined where it is none. A byte order mark in front is a known habit of some plugins
 * and does no harm; anything else in front (notices of PHP) means that the site is broken.
 */
export function readJson({ body }: OutboundResponse): unknown {
  try {
    const text = new TextDecoder().decode(body);
    return JSON.parse(text.replace(/^\uFEFF+/, ''));
  } catch {
    return undefined;
  }
}
