import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '#domain/writer/check-article.ts';
import { check } from './check.ts';
import { expectSafe } from './expect-safe.ts';
import { unsafePayloads } from './unsafe-payloads.ts';

describe('checkArticle: what is mended', () => {
  it('leaves a good article as it is', () => {
    const html =
      '<p>Fresh beans taste better.</p>\n<h2>Grind</h2>\n<p>Grind them right before brewing.</p>';
    expect(check(html, { wordTarget: 10, outline: ['Grind'] })).toEqual({
      html,
      found: [],
      mended: [],
    });
  });

  it.each([
    ['bold', '<p>Use **fresh** beans.</p>', '<p>Use <strong>fresh</strong> beans.</p>'],
    ['a heading', '<p>## Grind</p><p>Fine.</p>', '<h2>Grind</h2>\n<p>Fine.</p>'],
    [
      'a link',
      '<p>See [the guide](https://coffee.org/a) first.</p>',
      '<p>See <a href="https://coffee.org/a" rel="noopener">the guide</a> first.</p>',
    ],
    ['fences', '<p>```html</p><p>Text.</p><p>```</p>', '<p>Text.</p>'],
    ['a list', '<p>- one</p><p>- two</p>', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
  ])('turns %s written as Markdown into HTML', (_, html, expected) => {
    expect(check(html)).toEqual({ html: expected, found: [], mended: expect.anything() });
    expect(check(html).mended).toContain('leftover_markdown');
  });

  it('removes repeated paragraphs, keeping the first', () => {
    const text = '<p>A burr grinder crushes beans to one even size.</p>';
    expect(check(`${text}<p>Between.</p>${text}`)).toEqual({
      html: `${text}\n<p>Between.</p>`,
      found: [],
      mended: ['repeated_paragraph'],
    });
  });

  it('removes sections without text', () => {
    expect(check('<h2>Empty</h2><h2>Full</h2><p>Text.</p>')).toEqual({
      html: '<h2>Full</h2>\n<p>Text.</p>',
      found: [],
      mended: ['empty_section'],
    });
  });

  it('unlinks links to nowhere', () => {
    expect(check('<p>See <a href="https://example.com/x">this</a>.</p>')).toEqual({
      html: '<p>See this.</p>',
      found: [],
      mended: ['placeholder_link'],
    });
  });

  it('takes out what is nothing but a placeholder', () => {
    expect(check('<p>Grind fresh.</p><p>[Insert picture of beans here]</p>')).toEqual({
      html: '<p>Grind fresh.</p>',
      found: [],
      mended: ['placeholder_text'],
    });
  });
});

describe('checkArticle: what is reported', () => {
  it.each([
    ['truncated', '<p>And so the water runs through the</p>'],
    ['placeholder_text', '<p>Grind fresh. Contact [Your Name] today.</p>'],
    ['unsourced_figure', '<p>A study shows that 85% of marketers drink coffee.</p>'],
    ['unattributed_quote', '<p>“I have never had a better cup,” says Maria Weber.</p>'],
  ])('%s', (kind, html) => {
    expect(check(html)).toEqual({ html, found: [kind], mended: [] });
  });

  it('sections of the outline that are missing, and a length off its target', () => {
    const html = '<h2>Grind size</h2>\n<p>Fine.</p>';
    expect(
      check(html, { outline: ['Grind size', 'Water quality'], wordTarget: 100 }).found,
    ).toEqual(['missing_section', 'off_target']);
  });
});

describe('checkArticle: its bounds', () => {
  it('tells at most twelve of a kind, in short', () => {
    const html = Array.from(
      { length: 60 },
      (_, at) =>
        `<p>A study of ${at} cities shows that 85% of marketers drink ${'x'.repeat(300)}.</p>`,
    ).join('');
    const { findings } = checkArticle({ html, wordTarget: null, sources: [] });
    expect(findings).toHaveLength(12);
    expect(findings.at(-1)?.message).toContain('and 48 more');
    for (const { excerpt = '' } of findings) expect(excerpt.length).toBeLessThanOrEqual(160);
  });

  it('answers safe HTML, whatever comes', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...unsafePayloads.map(([, payload]) => payload)),
      fc.constantFrom(
        ...'<p>**a**</p>|<p>## b</p>|<p>- c</p>|<p>| d |</p>|<p>```</p>|<p>[x](/y)</p>|<p>[Your Name] is it.</p>|<a href="#">e</a>|<h2>f</h2>|<p>> g</p>|<p>1. h<br>2. i</p>|<p>*j* _k_ `l`</p>|<ul><li>**m</li></ul>|**|__|\\'.split(
          '|',
        ),
      ),
      fc.lorem({ maxCount: 12 }).map((text) => `<p>${text}.</p>`),
      fc.string({ maxLength: 10 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const once = checkArticle({ html: pieces.join(''), wordTarget: null, sources: [] });
        expectSafe(once.html);
      }),
      { numRuns: 150 },
    );
  });
});
