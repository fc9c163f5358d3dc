import { describe, expect, it } from 'vitest';
import { checkArticle } from '#domain/writer/check-article.ts';
import { check } from './check.ts';

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
    '<p>40 Zimmer (Suite mit Balkon ab 200 Euro) und ein Bad.</p>',
    '<p>Une maison (suite parentale, salle de bain privative).</p>',
    '<p>Oil it (continued use may stain the wood).</p>',
    '<p>Press the knob (continue until the light is green).</p>',
    '<p>Die Ferienwohnung hat zwei Zimmer und eine (Suite).</p>',
    '<p>Read on (the rest of the article explains why).</p>',
    '<h2>Care (continued)</h2><p>Oil it.</p>',
    '<ul><li>one<li>two</ul>',
    '<p>All is well.</p><p><a href="https://coffee.org">Read more about it in our guide to grinders</a></p>',
    '<p>See:</p><ul><li>whole beans of one country</li><li>a grinder with burrs of steel</li></ul>',
    '<p>See.</p><table><tr><td>How much water it takes for each cup</td></tr></table>',
  ])('is well: %s', (html) => {
    const { found, ...rest } = check(html);
    expect(found).toEqual([]);
    expect(rest.html.match(/\(.*\)/u)?.[0]).toBe(html.match(/\(.*\)/u)?.[0]);
  });
});

it('checkArticle: an excerpt holds no half of a character', () => {
  const html = `<p>All is well.</p><p>Smile 😀${'and so '.repeat(16)}on, and</p>`;
  const { findings } = checkArticle({ html, wordTarget: null, sources: [] });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.excerpt?.isWellFormed()).toBe(true);
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

  it('does not ask for those of a table of values', () => {
    const html =
      '<table><tbody><tr><td>Efficiency</td><td>92 %</td></tr><tr><td>Sold in 2024</td><td>1,500,000</td></tr></tbody></table>\n<ul><li>Recycled steel: 40 %</li></ul>';
    expect(check(html).found).toEqual([]);
  });

  it('takes the number of a source for one', () => {
    expect(check(`<p>${claim} [1].</p>`, { sources }).found).toEqual([]);
    expect(check(`<p>${claim} [2].</p>`, { sources }).found).toEqual([
      'unsourced_figure',
      'placeholder_link',
    ]);
    expect(check(`<p>${claim}, array[1].</p>`, { sources }).found).toEqual(['unsourced_figure']);
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
