import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '#domain/writer/check-article.ts';
import { expectSafe } from './expect-safe.ts';
import { unsafePayloads } from './unsafe-payloads.ts';

function check(html: string, more: Partial<Parameters<typeof checkArticle>[0]> = {}) {
  const { findings, mended, ...article } = checkArticle({
    html,
    wordTarget: null,
    sources: [],
    ...more,
  });
  return { html: article.html, found: findings.map(kindOf), mended: mended.map(kindOf) };
}

const kindOf = ({ kind }: { kind: string }) => kind;

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

  it('takes out sentences that were to be filled in', () => {
    expect(check('<p>Grind fresh. Contact [Your Name] today.</p>')).toEqual({
      html: '<p>Grind fresh.</p>',
      found: [],
      mended: ['placeholder_text'],
    });
  });
});

describe('checkArticle: what is reported', () => {
  it.each([
    ['truncated', '<p>And so the water runs through the</p>'],
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

describe('checkArticle: the end of a text', () => {
  it.each([
    ['an open list', '<p>See:</p><ul><li>one</li><li>two'],
    ['an open table', '<p>See.</p><table><tr><td>one</td><td>two</td></tr>'],
    ['an open tag', '<p>All is well.</p><p>Read <a href="https://coffee.org'],
    ['a mark', '<p>All is well.</p><p>[continued in the next part]</p>'],
    ['a mark in German', '<p>Alles gut. [Fortsetzung folgt]</p>'],
    ['the rest left out', '<p>All is well. [Rest of the article]</p>'],
    ['the last item of a list', '<ul><li>One.</li><li>Two.</li><li>Three and</li></ul>'],
  ])('is seen to be cut off by %s', (_, html) => {
    const { found, ...rest } = check(html);
    expect(found).toEqual(['truncated']);
    expect(rest.html).not.toMatch(/[[\]]/u);
  });

  it.each([
    '<p>One.<p>Two.',
    '<ul><li>one<li>two</ul>',
    '<p>All is well.</p><p><a href="https://coffee.org">Read more about it in our guide to grinders</a></p>',
    '<p>See:</p><ul><li>whole beans of one country</li><li>a grinder with burrs of steel</li></ul>',
    '<p>See.</p><table><tr><td>How much water it takes for each cup</td></tr></table>',
  ])('is well: %s', (html) => {
    expect(check(html).found).toEqual([]);
  });
});

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

describe('checkArticle: sources', () => {
  const claim = 'A study shows that 85% of marketers drink coffee';
  const sources = [{ url: 'https://www.coffee.org/study/', title: 'Study' }];

  it('is content with a link to another page in the paragraph', () => {
    expect(
      check(`<p>${claim}, see <a href="https://coffee.org/study">there</a>.</p>`).found,
    ).toEqual([]);
    expect(check(`<p>${claim}, see <a href="/study">there</a>.</p>`).found).toEqual([
      'unsourced_figure',
    ]);
  });

  it('takes only pages that were read for sources, where some were', () => {
    const linked = (address: string) =>
      check(`<p>${claim}, see <a href="${address}">there</a>.</p>`, { sources }).found;
    expect(linked('https://coffee.org/study')).toEqual([]);
    expect(linked('https://elsewhere.org/study')).toEqual(['unsourced_figure']);
  });

  it('takes the number of a source for one', () => {
    expect(check(`<p>${claim} [1].</p>`, { sources }).found).toEqual([]);
    expect(check(`<p>${claim} [2].</p>`, { sources }).found).toEqual(['unsourced_figure']);
  });

  it('does not take a link to nowhere for one', () => {
    const { found, mended } = check(
      `<p>${claim}, see <a href="https://example.com/x">there</a>.</p>`,
    );
    expect([found, mended]).toEqual([['unsourced_figure'], ['placeholder_link']]);
  });

  it('leaves links to pages that were read, whatever they are called', () => {
    const html = '<p>See <a href="https://shop.example/a" rel="noopener">there</a>.</p>';
    const given = [{ url: 'https://shop.example/a', title: 'A' }];
    expect(check(html, { sources: given })).toEqual({ html, found: [], mended: [] });
  });

  it('asks for the source of a block quotation that somebody signed', () => {
    const quote =
      '<blockquote><p>I drink it every single morning.</p><p>— Maria Weber</p></blockquote>';
    expect(check(quote).found).toEqual([]);
    expect(
      check(
        '<p>As the barista Maria Weber says:</p><blockquote><p>I drink it every single morning.</p></blockquote>',
      ).found,
    ).toEqual(['unattributed_quote']);
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

describe('checkArticle: sections and length', () => {
  const html =
    '<p>Start.</p><h2>How to pick the right grind size</h2><p>Fine.</p><h2>Fazit</h2><p>Gut.</p>';

  it.each([
    ['the same heading', 'How to pick the right grind size'],
    ['other words', 'Picking the right grind size'],
    ['an introduction without heading', 'Introduction'],
    ['a conclusion of another name', 'Conclusion'],
  ])('takes %s for the section', (_, heading) => {
    expect(check(html, { outline: [heading] }).found).toEqual([]);
  });

  it('says which section is missing', () => {
    expect(check(html, { outline: ['Water temperature'] }).found).toEqual(['missing_section']);
  });

  it.each([
    [84, true],
    [85, false],
    [115, false],
    [116, true],
  ])('of %s words with a target of 100 says that it is off: %s', (count, isOff) => {
    const words = `<p>${Array.from({ length: count }, (__, at) => `w${at}`).join(' ')}.</p>`;
    expect(check(words, { wordTarget: 100 }).found.includes('off_target')).toBe(isOff);
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
      { numRuns: 300 },
    );
  });

  it('keeps its time on hostile input', { timeout: 120_000 }, () => {
    const hostile = [
      '<p>**'.repeat(10_000),
      '<p>[x]('.repeat(10_000),
      `<p>${'*a '.repeat(30_000)}</p>`,
      `<p>${'`'.repeat(50_000)}</p>`,
      `<p>${'1 '.repeat(50_000)}people</p>`,
      `<p>${'“'.repeat(50_000)}</p>`,
      `<p>${'"a '.repeat(30_000)}</p>`,
      '<p>| a | b |</p>'.repeat(5000),
      '<p>the same words in every one of these many paragraphs of a text which never ends or changes at all</p>'.repeat(
        3000,
      ),
      `<p>${'[Your '.repeat(20_000)}</p>`,
      '<h2>a</h2>'.repeat(5000),
      '<p>- a</p>'.repeat(5000),
    ];
    for (const html of hostile) {
      const started = performance.now();
      checkArticle({ html, wordTarget: 100, sources: [], outline: ['a'] });
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});
