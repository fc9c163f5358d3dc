import { readFileSync } from 'node:fs';

/**
 * Ways to run a script, leave the page, follow the reader or break the page, by family: after the families of
 * OWASP's cheat sheet, html5sec, PortSwigger's list and the fixtures of DOMPurify and sanitize-html.
 */
const families: Record<string, string[]> = JSON.parse(
  readFileSync(new URL('unsafe-html.json', import.meta.url), 'utf8'),
);

/** Family and payload. */
export const unsafePayloads: readonly (readonly [string, string])[] = Object.entries(
  families,
).flatMap(([family, payloads]) => payloads.map((payload) => [family, payload] as const));
