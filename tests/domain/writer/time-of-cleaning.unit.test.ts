import { describe, expect, it } from 'vitest';
import { checkArticle } from '#domain/writer/check-article.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { growth } from './growth.ts';

const times = (text: string) => (count: number) => text.repeat(count);
const inParagraph = (text: string) => (count: number) => `<p>${text.repeat(count)}</p>`;

/** Linear time grows by 4; the square of it by 16. Collecting garbage adds to both. */
const mostGrowth = 9;

describe('cleanHtml takes time in proportion to what it is given', () => {
  it.each([
    ['emphasis within emphasis', times('**_a* '), 2000],
    ['underscores', times('_a'), 6000],
    ['pairs of underscores', times('_a__b '), 2000],
    ['brackets', times('['), 6000],
    ['open code', times('`a '), 4000],
    ['paragraphs', times('<p>a</p>'), 2000],
    ['empty headings', times('# a\n'), 5000],
    ['rules', times('<hr>'), 6000],
    ['empty items', times('- \n'), 6000],
    ['open headings', times('<h3>'), 3000],
  ] as const)('of %s', { timeout: 60_000 }, (_, make, count) => {
    expect(growth((size) => cleanHtml(make(size)), count)).toBeLessThan(mostGrowth);
  });
});

describe('checkArticle takes time in proportion to what it is given', () => {
  const check = (html: string) =>
    checkArticle({ html, wordTarget: 100, sources: [], outline: ['a'] });

  it.each([
    ['bold in each paragraph', times('<p>**a** b</p>'), 600],
    ['stars without an end', inParagraph('*a '), 3000],
    ['stars with one', (count: number) => `<p>${'*a '.repeat(count)}*a*</p>`, 1500],
    ['bold that is never closed', times('<p>**'), 800],
    ['links that are never closed', times('<p>[x]('), 800],
    ['backticks', inParagraph('`'), 5000],
    ['numbers', inParagraph('1 '), 4000],
    ['quotation marks', inParagraph('“'), 5000],
    ['straight quotation marks', inParagraph('"a '), 3000],
    ['rows', times('<p>| a | b |</p>'), 500],
    ['items', times('<p>- a</p>'), 500],
    ['placeholders', inParagraph('[Your '), 3000],
    ['headings', times('<h2>a</h2>'), 1000],
    [
      'the same paragraph',
      times(
        '<p>the same words in every one of these many paragraphs of a text which never ends or changes at all</p>',
      ),
      300,
    ],
    [
      'nearly the same paragraph',
      (count: number) =>
        Array.from(
          { length: count },
          (_, at) =>
            `<p>the same words in every one of these many paragraphs of a text which never ends or changes but for ${at}</p>`,
        ).join(''),
      300,
    ],
  ] as const)('of %s', { timeout: 60_000 }, (_, make, count) => {
    expect(growth((size) => check(make(size)), count)).toBeLessThan(mostGrowth);
  });
});
