import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '#domain/writer/count-words.ts';
import { htmlOutline } from '#domain/writer/html-outline.ts';
import { htmlText } from '#domain/writer/html-text.ts';
import { placeImages } from '#domain/writer/place-images.ts';
import {
  maximumMetaDescriptionLength,
  maximumMetaTitleLength,
  truncateMetaDescription,
  truncateMetaTitle,
} from '#domain/writer/truncate-meta.ts';

describe('reading HTML', () => {
  it('gives the text with blocks apart, inline elements joined and entities decoded', () => {
    expect(htmlText('<p>a<b>b</b> &amp;</p><p>c<br>d</p><ul><li>e</li><li>f</li></ul>')).toBe(
      'ab & c d e f',
    );
  });

  it('counts words, not markup', () => {
    expect(countWords('')).toBe(0);
    expect(
      countWords('<p>It&#39;s a <strong>re</strong>start &amp; more.</p><h2>Two words</h2>'),
    ).toBe(6);
    expect(countWords('<p class="many words here">one</p><img alt="not counted">')).toBe(1);
    expect(countWords('<p>コーヒーを飲む</p>')).toBeGreaterThan(1);
  });

  it('lists the headings in order', () => {
    expect(htmlOutline('<p>x</p><h2>A <em>b</em></h2><h3>C</h3><p>y</p><h2>D</h2>')).toEqual([
      { level: 2, text: 'A b' },
      { level: 3, text: 'C' },
      { level: 2, text: 'D' },
    ]);
  });
});

describe('placeImages', () => {
  const html = '<p>intro</p>\n<h2>A</h2>\n<p>a</p>\n<h3>A1</h3>\n<p>a1</p>\n<h2>B</h2>\n<p>b</p>';
  const image = (position: number) => ({ position, src: `/images/${position}`, alt: 'A "pot"' });
  const figure = (position: number) =>
    `<figure><img src="/images/${position}" alt="A &quot;pot&quot;"></figure>`;

  it('puts a picture at the end of its section', () => {
    expect(placeImages(html, [image(0), image(1)])).toBe(
      `<p>intro</p>\n<h2>A</h2>\n<p>a</p>\n<h3>A1</h3>\n<p>a1</p>\n${figure(0)}\n<h2>B</h2>\n<p>b</p>\n${figure(1)}`,
    );
  });

  it('puts a picture past the last section at the end', () => {
    expect(placeImages(html, [image(9)]).endsWith(`<p>b</p>\n${figure(9)}`)).toBe(true);
    expect(placeImages('<p>a</p>', [image(0)])).toBe(`<p>a</p>\n${figure(0)}`);
  });

  it('writes a caption as text, and changes nothing the second time', () => {
    const images = [{ ...image(0), caption: '<b>pot</b>' }];
    const once = placeImages(html, images);
    expect(once).toContain('<figcaption>&lt;b&gt;pot&lt;/b&gt;</figcaption>');
    expect(placeImages(once, images)).toBe(once);
    expect(placeImages(html, [])).toBe(html);
  });
});

describe('meta texts', () => {
  it('are cut between words, without the comma that led on', () => {
    expect(truncateMetaTitle('Short title')).toBe('Short title');
    expect(
      truncateMetaTitle('How to choose an espresso machine for a small kitchen, and not regret it'),
    ).toBe('How to choose an espresso machine for a small kitchen, and');
    expect(truncateMetaTitle(`${'word '.repeat(11)}wordy, next`)).toBe(`${'word '.repeat(10)}word`);
  });

  it('fit, stay a beginning of the text, and are not cut twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.lorem({ maxCount: 60 })),
        (text) => {
          for (const [cut, most] of [
            [truncateMetaTitle, maximumMetaTitleLength],
            [truncateMetaDescription, maximumMetaDescriptionLength],
          ] as const) {
            const short = cut(text);
            expect(short.length).toBeLessThanOrEqual(most);
            expect(text.replace(/\s+/gu, ' ').trim().startsWith(short)).toBe(true);
            expect(cut(short)).toBe(short);
          }
        },
      ),
    );
  });
});
