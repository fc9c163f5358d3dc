import { expect, it } from 'vitest';
import { mendLinks } from '#domain/linker/mend-links.ts';

const html =
  '<p>See <a href="/gone/">the <em>old</em> page</a> and <a href="/moved/">this</a>, <a href="/kept/">that</a>.</p>';

it('takes a link to a page that is gone out and leaves its words', () => {
  expect(mendLinks(html, new Map([['/gone/', null]]))).toBe(
    '<p>See the <em>old</em> page and <a href="/moved/">this</a>, <a href="/kept/">that</a>.</p>',
  );
});

it('follows a page that has moved, also to an address of its own host', () => {
  expect(mendLinks(html, new Map([['/moved/', 'https://example.com/2026/moved/']]))).toContain(
    '<a href="https://example.com/2026/moved/" rel="noopener">this</a>, <a href="/kept/">',
  );
});

it('leaves a text alone in which there is nothing to put right', () => {
  expect(mendLinks(html, new Map())).toBe(html);
  expect(mendLinks(html, new Map([['/elsewhere/', null]]))).toBe(html);
});
