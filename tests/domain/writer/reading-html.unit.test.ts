import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '#domain/writer/count-words.ts';
import { htmlOutline } from '#domain/writer/html-outline.ts';
import { htmlText } from '#domain/writer/html-text.ts';
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
