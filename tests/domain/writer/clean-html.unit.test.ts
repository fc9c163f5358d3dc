import { describe, expect, it } from 'vitest';
import { cleanHtml } from '#domain/writer/clean-html.ts';

describe('cleanHtml: what comes in', () => {
  it('turns Markdown and plain text into HTML', () => {
    expect(cleanHtml('## Grind\n\nUse **fresh** beans.\n\n- one\n- two')).toBe(
      '<h2>Grind</h2>\n<p>Use <strong>fresh</strong> beans.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
    );
    expect(cleanHtml('First & last.\n\nSecond < third.')).toBe(
      '<p>First &amp; last.</p>\n<p>Second &lt; third.</p>',
    );
  });

  it('keeps only the body of a whole page', () => {
    const page =
      '<!doctype html><html><head><title>T</title><style>p{}</style><body class="x"><main><p>Text</p></main></body></html>';
    expect(cleanHtml(page)).toBe('<p>Text</p>');
    expect(cleanHtml('<html><head><title>T</title></head><p>Text</p>')).toBe('<p>Text</p>');
  });

  it('takes the code fence off a reply', () => {
    expect(cleanHtml('```html\n<p>Text</p>\n```')).toBe('<p>Text</p>');
    expect(cleanHtml('```markdown\n## A\n\ntext\n```')).toBe('<h2>A</h2>\n<p>text</p>');
  });

  it.each([
    '',
    '   ',
    '<p></p>',
    '<script>x</script>',
    '<h2>Only</h2><h3>headings</h3>',
    '<h2>!</h2><a>',
  ])('leaves nothing of %j', (html) => {
    expect(cleanHtml(html)).toBe('');
  });
});

describe('cleanHtml: structure', () => {
  it('drops the title, which stands outside the text', () => {
    expect(cleanHtml('<h1>Title</h1><p>a</p><h2>S</h2><p>b</p>')).toBe(
      '<p>a</p>\n<h2>S</h2>\n<p>b</p>',
    );
  });

  it('starts headings at h2 and jumps over no level', () => {
    expect(cleanHtml('<h3>A</h3><p>a</p><h5>B</h5><p>b</p><h3>C</h3><p>c</p>')).toBe(
      '<h2>A</h2>\n<p>a</p>\n<h3>B</h3>\n<p>b</p>\n<h2>C</h2>\n<p>c</p>',
    );
    expect(cleanHtml('<h1>A</h1><p>a</p><h1>B</h1><h2>C</h2><p>c</p>')).toBe(
      '<h2>A</h2>\n<p>a</p>\n<h2>B</h2>\n<h3>C</h3>\n<p>c</p>',
    );
  });

  it('removes empty paragraphs, items and sections', () => {
    expect(
      cleanHtml(
        '<p>a</p><p>&nbsp;</p><ul><li></li></ul><h2>Empty</h2><h2>Full</h2><p>b</p><h3>End</h3>',
      ),
    ).toBe('<p>a</p>\n<h2>Full</h2>\n<p>b</p>');
  });

  it('gives loose text its paragraph and keeps the texts of containers apart', () => {
    expect(
      cleanHtml('loose <b>text</b><div>one</div><section>two <div>three</div>four</section>'),
    ).toBe('<p>loose <b>text</b></p>\n<p>one</p>\n<p>two </p>\n<p>three</p>\n<p>four</p>');
  });

  it('loses no word of badly nested lists', () => {
    expect(cleanHtml('<ul><li>a</li><ul><li>b</li></ul>c</ul><li>d</li>')).toBe(
      '<ul><li>a</li><li><ul><li>b</li></ul></li><li>c</li></ul>\n<p>d</p>',
    );
  });

  it('makes what stands in a list of terms an item of it', () => {
    expect(cleanHtml('<dl>loose<dt>a</dt><p>b</p></dl>')).toBe(
      '<dl><dd>loose</dd><dt>a</dt><dd><p>b</p></dd></dl>',
    );
  });

  it('drops numbers no page can be laid out with', () => {
    expect(
      cleanHtml('<table><tr><td colspan="100000" rowspan="2" scope="x">a</td></tr></table>'),
    ).toBe('<table><tbody><tr><td rowspan="2">a</td></tr></tbody></table>');
    expect(cleanHtml('<ol start="-3"><li>a</li></ol>')).toBe('<ol><li>a</li></ol>');
  });

  it('keeps tables, quotes, code and figures', () => {
    const html =
      '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>\n' +
      '<blockquote><p>q</p></blockquote>\n<pre><code>x &lt; y</code></pre>\n' +
      '<figure><img src="/i.png" alt="pot" width="10" height="20"><figcaption>c</figcaption></figure>';
    expect(cleanHtml(html)).toBe(html);
  });
});

describe('cleanHtml: links and pictures', () => {
  it.each([
    ['https://a.example/x?y=1#z', true],
    ['http://a.example', true],
    ['/guides/espresso', true],
    ['guides/espresso', true],
    ['#faq', true],
    ['?page=2', true],
    ['mailto:shop@a.example', true],
    ['mailto:nobody', false],
    ['http://', false],
    ['https://', false],
    ['//a.example', false],
    ['tel:123', false],
    ['https://a b.example', false],
  ])('%j is kept: %s', (href, kept) => {
    const html = cleanHtml(`<p><a href="${href}">text</a></p>`);
    expect(html.includes('<a href=')).toBe(kept);
    expect(html).toContain('text');
  });

  it('marks links to other sites noopener and keeps what they say to search engines', () => {
    expect(
      cleanHtml('<p><a href="https://a.example" target="_blank" rel="opener nofollow">x</a></p>'),
    ).toBe('<p><a href="https://a.example" rel="nofollow noopener">x</a></p>');
    expect(cleanHtml('<p><a href="/x" rel="opener">x</a></p>')).toBe('<p><a href="/x">x</a></p>');
  });

  it.each([
    ['https://user@a.example', 'a name in it'],
    ['https://a.example\\@b.example', 'a backslash'],
    ['https://a.example/\u202egpj.exe', 'a turned direction'],
    ['mailto:a@b.example?subject=x%0aBcc:c', 'a line break'],
  ])('unlinks %j for %s', (href) => {
    expect(cleanHtml(`<p><a href="${href}">text</a></p>`)).toBe('<p>text</p>');
  });

  it.each([
    ['its title', '<p>a<img src="/i.png" title="Pot"></p>', 'Pot'],
    [
      'its caption',
      '<h2>H</h2><figure><img src="/i.png"><figcaption>A pot</figcaption></figure>',
      'A pot',
    ],
    ['the heading above it', '<h2>H</h2><p>a<img src="/i.png"></p><h2>I</h2><p>b</p>', 'H'],
    ['the title of the text', '<h1>T</h1><p>a<img src="/i.png"></p>', 'T'],
    ['nothing, where there is nothing', '<p>a<img src="/i.png"></p>', ''],
    ['nothing, where it says it is decoration', '<h2>H</h2><p>a<img src="/i.png" alt=""></p>', ''],
  ])('describes a picture without alt by %s', (_, html, alt) => {
    expect(cleanHtml(html)).toContain(`<img src="/i.png" alt="${alt}">`);
  });

  it.each(['width="1"', 'height="0"', 'style="display: none"', 'hidden'])(
    'removes a picture that cannot be seen: %s',
    (attribute) => {
      expect(cleanHtml(`<p>a<img src="/i.png" ${attribute}></p>`)).toBe('<p>a</p>');
    },
  );

  it('gives every picture an alt attribute and drops one without an address', () => {
    expect(cleanHtml('<p>a<img src="/i.png" title="Pot"><img alt="x"></p>')).toBe(
      '<p>a<img src="/i.png" alt="Pot"></p>',
    );
  });
});
