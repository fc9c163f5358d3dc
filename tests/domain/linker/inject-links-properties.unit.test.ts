import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { injectLinks, type LinkTarget } from '#domain/linker/inject-links.ts';
import { mendLinks } from '#domain/linker/mend-links.ts';
import { pageKey } from '#domain/linker/page-key.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { linkOptions, page } from './pages.ts';
import { readAgain } from './read-again.ts';

const keywords = ['cold brew', 'burr grinder', 'milk', 'paper filters', 'Kaffee & Kuchen', '冷萃'];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...keywords, 'filter', 'Cold Brews', 'burr grinders') },
  { weight: 2, arbitrary: fc.constantFrom('and', 'the', ',', '.', '&amp;', '&nbsp;', '&lt;', 'é') },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 12 }) },
);
const words = fc.array(word, { minLength: 3, maxLength: 12 }).map((parts) => parts.join(' '));
const marked = fc
  .tuple(fc.constantFrom(...'strong em code q mark sub abbr'.split(' ')), words)
  .map(([name, inside]) => `<${name}>${inside}</${name}>`);
const links = ['/milk/', '/milk', 'https://other.example/', '#top', '/cold-brew/'];
const link = fc
  .tuple(fc.constantFrom(...links), word)
  .map(([href, inside]) => `<a href="${href}">${inside}</a>`);
const inline = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 3, arbitrary: marked },
  { weight: 1, arbitrary: link },
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const frames = [
  '<p>*</p>',
  '<p>*</p>',
  '<p>*</p>',
  '<h2>*</h2>',
  '<ul><li>*</li><li>*</li></ul>',
  '<blockquote><p>*</p></blockquote>',
  '<pre>*</pre>',
  '<table><tbody><tr><th>*</th><td>*</td></tr></tbody></table>',
  '<figure><img src="/a.png" alt="a"><figcaption>*</figcaption></figure>',
];
const block = fc
  .tuple(fc.constantFrom(...frames), line)
  .map(([frame, inside]) => frame.replaceAll('*', inside));
const text = fc
  .array(block, { minLength: 2, maxLength: 8 })
  .map((blocks) => cleanHtml(blocks.join('')));

const targets: fc.Arbitrary<LinkTarget[]> = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: keywords.length - 1 }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      fc.boolean(),
    )
    .map(([at, related, isOut]) => {
      const slug = ['cold-brew', 'grinder', 'milk', 'filters', 'kuchen', 'lengcui'][at] ?? '';
      const address = isOut ? `https://example.com/${slug}/` : `/${slug}/`;
      const id = `${slug}-${isOut}`;
      return page(keywords[at] ?? '', { id, address, pages: [`/${slug}`], related });
    }),
  { minLength: 2, maxLength: 6 },
);
const options = fc
  .integer({ min: 0, max: 6 })
  .map((mostOwnLinks) => ({ ...linkOptions, mostOwnLinks }));

/** Any text with any pages of its site. */
function forAny(
  holds: (html: string, targets: LinkTarget[], options: typeof linkOptions) => void,
): void {
  fc.assert(
    fc.property(text, targets, options, (html, pages, given) =>
      holds(html, pages, given as typeof linkOptions),
    ),
    { numRuns: 80 },
  );
}

const closed = new Set(
  'a h2 h3 h4 h5 h6 pre code figure figcaption caption th blockquote q abbr sub'.split(' '),
);

it('is tried with texts of which many are linked', () => {
  const linked = fc
    .sample(fc.tuple(text, targets, options), { numRuns: 80, seed: 7 })
    .map(([html, pages, given]) => injectLinks(html, pages, given).injected.length);
  expect(linked.filter((links) => links > 0).length).toBeGreaterThan(20);
  expect(linked.some((links) => links > 1)).toBe(true);
});

describe('whatever the text and the pages of its site are, linking', () => {
  it('changes nothing but that words become links, as another parser reads it', () =>
    forAny((html, pages, given) => {
      const [before, after] = [readAgain(html), readAgain(injectLinks(html, pages, given).html)];
      expect(after.withoutLinks).toEqual(before.withoutLinks);
    }));

  it('keeps the links that are there, and adds those it tells of, where links may stand', () =>
    forAny((html, pages, given) => {
      const { html: linked, injected } = injectLinks(html, pages, given);
      const before = readAgain(html).links;
      const added = readAgain(linked).links.filter(({ href, text: words }) =>
        injected.some((link) => link.address === href && link.anchorText === words),
      );
      expect(readAgain(linked).links).toHaveLength(before.length + injected.length);
      expect(added).toHaveLength(injected.length);
      for (const { within } of added) expect(within.filter((name) => closed.has(name))).toEqual([]);
    }));

  it('leads to no page twice, nor to more pages than the site allows', () =>
    forAny((html, pages, given) => {
      const { html: linked, injected } = injectLinks(html, pages, given);
      const before = new Set(readAgain(html).links.map(({ href }) => pageKey(href, 'example.com')));
      const keys = injected.map(({ address }) => pageKey(address, 'example.com'));
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(before.has(key)).toBe(false);
      const ownLinks = (read: string) =>
        readAgain(read).links.filter(
          ({ href }) => !href.includes('other.example') && !href.startsWith('#'),
        ).length;
      expect(ownLinks(linked)).toBeLessThanOrEqual(Math.max(given.mostOwnLinks, ownLinks(html)));
    }));

  it('is at rest: done again it adds nothing, and cleaning leaves it as it is', () =>
    forAny((html, pages, given) => {
      const { html: linked } = injectLinks(html, pages, given);
      expect(cleanHtml(linked)).toBe(linked);
      const again = injectLinks(linked, pages, given);
      expect(again.injected).toEqual([]);
      expect(again.html).toBe(linked);
    }));

  it('does the same each time, in whatever order the pages come', () =>
    forAny((html, pages, given) => {
      const [once, again] = [
        injectLinks(html, pages, given),
        injectLinks(html, pages.toReversed(), given),
      ];
      expect(again.html).toBe(once.html);
    }));

  it('can be taken back: without its links the text is the one of before', () =>
    forAny((html, pages, given) => {
      const { html: linked, injected } = injectLinks(html, pages, given);
      const gone = new Map(injected.map(({ address }) => [address, null]));
      expect(mendLinks(linked, gone)).toBe(html);
    }));
});
