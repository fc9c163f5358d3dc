import { describe, expect, it } from 'vitest';
import { type PlacedPicture, placePictures } from '#domain/writer/place-pictures.ts';

const article = '<p>Hello.</p><h2>One</h2><p>First.</p><p>More.</p><h2>Two</h2><ul><li>a</li></ul>';

function picture(name: string, position: number, own: Partial<PlacedPicture> = {}): PlacedPicture {
  const [src, path] = [`igny8-image:${name}`, `/images/${name}/file/`];
  return { src, path, position, altText: name, caption: '', ...own };
}

const shown = (name: string) => `<figure><img src="igny8-image:${name}" alt="${name}"></figure>`;

describe('pictures inside a text', () => {
  it('stand behind the first paragraph of their section, or behind its heading', () => {
    expect(placePictures(article, [picture('a', 0), picture('b', 1)])).toBe(
      `<p>Hello.</p><h2>One</h2><p>First.</p>${shown('a')}<p>More.</p><h2>Two</h2>${shown('b')}<ul><li>a</li></ul>`,
    );
  });

  it('of one section keep their order', () => {
    const placed = placePictures('<h2>One</h2><p>First.</p>', [picture('a', 0), picture('b', 0)]);
    expect(placed).toBe(`<h2>One</h2><p>First.</p>${shown('a')}${shown('b')}`);
  });

  it('of a section that is gone stand in the last one', () => {
    const placed = placePictures('<h2>One</h2><p>First.</p>', [picture('a', 7)]);
    expect(placed).toBe(`<h2>One</h2><p>First.</p>${shown('a')}`);
  });

  it.each([
    ['<p>First.</p><p>More.</p>', `<p>First.</p>${shown('a')}<p>More.</p>`],
    ['<ul><li>a</li></ul>', `<ul><li>a</li></ul>${shown('a')}`],
    ['', shown('a')],
  ])('of a text without sections, %j, are shown all the same', (html, placed) => {
    expect(placePictures(html, [picture('a', 0)])).toBe(placed);
  });

  it('that somebody has put into the text stay there', () => {
    const html = `<p>First.</p><p>More.</p>${shown('a')}`;
    expect(placePictures(html, [picture('a', 0)])).toBe(html);
  });

  it('that stand there by the address people see are named, and not shown twice', () => {
    const html =
      '<p>First.</p><p><img src="https://app.example/images/a/file/?width=640&amp;v=1"></p>';
    const placed = placePictures(html, [picture('a', 0)]);
    expect(placed).toBe('<p>First.</p><p><img src="igny8-image:a"></p>');
  });

  it('carry size and caption, and texts that are no markup', () => {
    const own = { altText: '"><script>', caption: '<b>Hot</b>', width: 640, height: 320 };
    expect(placePictures('', [picture('a', 0, own)])).toBe(
      '<figure><img src="igny8-image:a" alt="&quot;><script>" width="640" height="320">' +
        '<figcaption>&lt;b&gt;Hot&lt;/b&gt;</figcaption></figure>',
    );
  });

  it('leave a text without any as it is', () => {
    expect(placePictures(article, [])).toBe(article);
  });
});
