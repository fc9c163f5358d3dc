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
    ['a list with bullets', '<p>• one</p><p>• two</p>', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['lines below a heading', '<p>### Shop<br>Street 1<br>Rome</p>', '<p>Street 1<br>Rome</p>'],
    ['bold with italics in it', '<p>**a *b* c**.</p>', '<strong>a <em>b</em> c</strong>.'],
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
    '<p>- 5 °C in Rome.</p>\n<p>- 10 °C in Bonn.</p>',
    '<p>6. Januar: Heilige Drei Könige.</p>\n<p>1. Mai: Tag der Arbeit.</p>\n<p>3. Oktober: Einheit.</p>',
    '<p>1. Mai: Tag der Arbeit.</p>\n<p>1. November: Allerheiligen.</p>',
    '<p>5. The Godfather<br>4. Alien<br>3. Heat.</p>',
    '<p>Python calls __init__ for you; 2**3**2 is 512.</p>',
    '<p>#1 in the list of cities.</p>',
    '<p>Temperatures of &gt; 90 degrees burn it.</p>',
  ])('is none: %s', (html) => {
    expect(check(html)).toEqual({ html, found: [], mended: [] });
  });

  it('is reported where its other half is missing', () => {
    expect(check('<p>A **very fine grind.</p>').found).toEqual(['leftover_markdown']);
  });

  it('is read where it stands; the rest of the text stays as it is', () => {
    expect(check('<p>C:\\_temp, \\\\server, 5*3*2, __name__ and *Enter*.</p>').html).toBe(
      '<p>C:\\_temp, \\\\server, 5*3*2, __name__ and <em>Enter</em>.</p>',
    );
    expect(check('<p>**very <em>fine</em>** <code>a ** b</code>.</p>').html).toBe(
      '<p>very <em>fine</em> <code>a ** b</code>.</p>',
    );
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

  it.each([
    ['a word', first.replace('crushes', 'grinds')],
    ['a number', first.replace('two rings', '3 rings')],
    ['a "not"', first.replace('have the same', 'do not have the same')],
    ['a sign', first.replace('evenly.', 'evenly?')],
    ['a link', first.replace('beans', '<a href="/beans">beans</a>')],
  ])('only reports a paragraph that differs in %s', (_, other) => {
    const html = `<p>${first}</p>\n<p>Between.</p>\n<p>${other}</p>`;
    expect(check(html)).toEqual({ html, found: ['repeated_paragraph'], mended: [] });
  });

  it('keeps paragraphs that say the contrary, and their headings', () => {
    const about = (name: string, is: string) =>
      `<h2>The ${name} pan</h2>\n<p>The ${name} pan has a coated bottom, a handle of wood and a lid of glass; it is ${is} suitable for induction and may ${is} go into the dishwasher.</p>`;
    const html = `${about('small', 'very well')}\n${about('large', 'in no case')}`;
    expect(check(html).html).toBe(html);
  });

  it('keeps items of lists and short paragraphs of other sections: both things may be so', () => {
    const item = 'Free plan with up to three users and support by e-mail.';
    const html = `<h2>A</h2>\n<ul><li>${item}</li></ul>\n<p>${item}</p>\n<h2>B</h2>\n<ul><li>${item}</li></ul>\n<p>${item}</p>`;
    expect(check(html).html).toBe(html);
    expect(check(html).found).toEqual(expect.arrayContaining(['repeated_paragraph']));
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

  it.each([
    'Klar, ich könnte jeden Tag laufen.',
    'Sure! Here are three reasons to drink tea.',
    'Sure, I would love a bigger garden.',
    'Type the name, then press [Enter] to confirm.',
    'Call GET /users/{name} to read one user.',
    'Anna (32) [Name von der Redaktion geändert] lebt in Köln.',
    'A good waiter asks: "Would you like me to bring the bill?" and waits.',
    'Size XX: X % of the fabric stretches.',
    'Wireframes with lorem ipsum are fine at first.',
    'The template greets people with [First Name] and a smile.',
    'Placeholder text in forms should not replace labels.',
  ])('are never cut out of a sentence: %s', (sentence) => {
    const html = `<p>It is so. ${sentence} Good.</p>`;
    for (const place of [html, `${html}\n<p>End.</p>`, `<p>Start.</p>\n${html}`]) {
      expect(check(place).html).toBe(place);
    }
  });

  it('are also the answer of a model around the article', () => {
    const [sure, know] = ["Sure! Here's the article:", 'Let me know if you want any changes.'];
    expect(check(`<p>${sure}</p><p>Beans.</p><p>Good. ${know}</p>`)).toEqual({
      html: '<p>Beans.</p>\n<p>Good.</p>',
      found: [],
      mended: ['placeholder_text', 'placeholder_text', 'placeholder_text'],
    });
    const html = `<p>A.</p>\n<p>${sure}</p>\n<p>${know}</p>\n<p>B.</p>`;
    expect(check(html).html).toBe(html);
  });

  it('leaves code alone', () => {
    const html = '<p>Write <code>{{ name }}</code> there.</p>';
    expect(check(html)).toEqual({ html, found: [], mended: [] });
  });
});
