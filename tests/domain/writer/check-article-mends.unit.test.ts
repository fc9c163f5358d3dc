import { describe, expect, it } from 'vitest';
import { check } from './check.ts';

describe('checkArticle: Markdown', () => {
  it.each([
    ['a table, a row a paragraph', '<p>| a | b |</p><p>|---|---|</p><p>| 1 | 2 |</p>', '<table>'],
    ['a table in lines', '<p>| a | b |<br>|---|---|<br>| 1 | 2 |</p>', '<table>'],
    ['a numbered list', '<p>1. one</p><p>2. two</p>', '<ol>'],
    ['a quotation', '<p>&gt; Coffee is good</p>', '<blockquote>'],
    ['a heading with its text', '<p>### Grind<br>Fine.</p>', '<h2>Grind</h2>\n<p>Fine.</p>'],
    ['code', '<p>Run `npm start` first.</p>', '<code>npm start</code>'],
    ['italics', '<p>A *very* fine grind.</p>', '<em>very</em>'],
    [
      'bold around a link',
      '<p>**See <a href="/x">this</a> now**</p>',
      '<p>See <a href="/x">this</a> now</p>',
    ],
    ['bold in a heading', '<h2>**Grind**</h2><p>Fine.</p>', '<h2><strong>Grind</strong></h2>'],
    ['bold in a cell', '<table><tr><td>**a**</td></tr></table>', '<td><strong>a</strong></td>'],
  ])('is mended: %s', (_, html, expected) => {
    const result = check(html);
    expect(result.html).toContain(expected);
    expect(result.mended).toContain('leftover_markdown');
    expect(result.found).toEqual([]);
  });

  it.each([
    '<p>5 * 3 * 2 is 30.</p>',
    '<p>Prices* and offers* apply.</p>',
    '<p>The file is called my_long_name.txt.</p>',
    '<p><code>**bold**</code> makes bold.</p>',
    '<pre><code>## heading\n- a</code></pre>',
    '<p>- Yes, he said.</p>',
    '<p>#1 in the list of cities.</p>',
    '<p>Temperatures of &gt; 90 degrees burn it.</p>',
  ])('is none: %s', (html) => {
    expect(check(html)).toEqual({ html, found: [], mended: [] });
  });

  it('is reported where its other half is missing', () => {
    expect(check('<p>A **very fine grind.</p>').found).toEqual(['leftover_markdown']);
  });

  it('brings in nothing unsafe', () => {
    expect(
      check('<p>**a** [x](javascript:alert(1)) &lt;script&gt;alert(1)&lt;/script&gt;</p>').html,
    ).toBe('<p><strong>a</strong> x &lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });
});

describe('checkArticle: repetition', () => {
  const first =
    'A burr grinder crushes the beans between two rings of steel, so that all grains have the same size and the water runs through them evenly.';
  const again = first.replace('crushes', 'grinds').replace('evenly', 'uniformly');

  it('removes a paragraph that says the same in almost the same words', () => {
    expect(check(`<p>${first}</p><p>Between.</p><p>${again}</p>`)).toEqual({
      html: `<p>${first}</p>\n<p>Between.</p>`,
      found: [],
      mended: ['repeated_paragraph'],
    });
  });

  it('only reports one with another number or name in it', () => {
    const html = `<p>${first}</p>\n<p>${first.replace('two rings', '3 rings')}</p>`;
    expect(check(html)).toEqual({ html, found: ['repeated_paragraph'], mended: [] });
  });

  it('leaves what may be said twice', () => {
    const html =
      '<p>Order now and save.</p>\n<p>Fine.</p>\n<p>Order now and save.</p>\n<table><tbody><tr><td>Yes</td><td>Yes</td></tr></tbody></table>';
    expect(check(html)).toEqual({ html, found: [], mended: [] });
  });

  it('removes the section that is empty then', () => {
    const { html, mended } = check(`<p>${first}</p><h2>More</h2><p>${first}</p>`);
    expect(html).toBe(`<p>${first}</p>`);
    expect(mended).toEqual(['repeated_paragraph', 'empty_section']);
  });
});

describe('checkArticle: placeholders', () => {
  it('reports what cannot be taken out', () => {
    const html = '<h2>About [Company Name]</h2>\n<p>We sell coffee.</p>';
    expect(check(html)).toEqual({ html, found: ['placeholder_text'], mended: [] });
  });

  it('removes pictures and marks that stand for something', () => {
    expect(
      check(
        '<p>See it. <img src="https://via.placeholder.com/300" alt="x"></p><p>It is good [link] and cheap.</p>',
      ),
    ).toEqual({
      html: '<p>See it. </p>\n<p>It is good and cheap.</p>',
      found: [],
      mended: ['placeholder_link', 'placeholder_link'],
    });
  });

  it('says that a link which was no address is gone', () => {
    expect(check('<p>See <a href="[URL]">this</a>.</p>')).toEqual({
      html: '<p>See this.</p>',
      found: [],
      mended: ['placeholder_link'],
    });
  });

  it('leaves code alone', () => {
    const html = '<p>Write <code>{{ name }}</code> there.</p>';
    expect(check(html)).toEqual({ html, found: [], mended: [] });
  });
});
