import { describe, expect, it } from 'vitest';
import { checkArticle } from '#domain/writer/check-article.ts';

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
