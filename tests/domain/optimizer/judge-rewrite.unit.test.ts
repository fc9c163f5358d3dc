import { describe, expect, it } from 'vitest';
import { entryPointOf, fitsSource } from '#domain/optimizer/entry-point.ts';
import { judgeRewrite, linkedAddresses } from '#domain/optimizer/judge-rewrite.ts';

const text = (words: number) => `<p>${'word '.repeat(words)}</p>`;
const judged = (htmlAfter: string, scores: [number, number] = [50, 60], htmlBefore = text(100)) => {
  const [scoreBefore, scoreAfter] = scores;
  return judgeRewrite({ htmlBefore, htmlAfter, scoreBefore, scoreAfter });
};

describe('a rewritten text', () => {
  it('is kept when it scores better', () => {
    expect(judged(text(100))).toEqual({ isKept: true, reason: 'The score went from 50 to 60' });
  });

  it.each([
    [50, 50],
    [50, 49],
  ])('is not kept when %d becomes %d', (before, after) => {
    const { isKept, reason } = judged(text(100), [before, after]);
    expect(isKept).toBe(false);
    expect(reason).toContain(`it scores ${after}, the text before ${before}`);
  });

  it('is not kept when much of the text is gone, whatever it scores', () => {
    expect(judged(text(70)).isKept).toBe(true);
    expect(judged(text(69))).toMatchObject({
      isKept: false,
      reason: 'The rewritten text was not kept: it has 69 of 100 words',
    });
    expect(judged('').isKept).toBe(false);
  });

  it('is not kept when a link or a picture of before is missing', () => {
    const link = '<p><a href="/ratio/">the ratio</a> <img src="/a.webp" alt="A"></p>';
    const before = text(100) + link;
    expect(judged(before, [50, 60], before).isKept).toBe(true);
    expect(judged(text(101), [50, 60], before).reason).toContain('1 link(s) are missing');
    const withLink = `${text(100)}<p><a href="/ratio/">the ratio</a></p>`;
    expect(judged(withLink, [50, 60], before).reason).toContain('1 picture(s) are missing');
  });
});

it('links of a text are its addresses, each once', () => {
  const html = '<a href="/a">a</a><a href="/a">b</a><a>c</a><a href="https://b.example">d</a>';
  expect([...linkedAddresses(html)]).toEqual(['/a', 'https://b.example']);
});

describe('the entry point of an optimising', () => {
  it('follows the source of the content', () => {
    const sources = ['igny8', 'wordpress', 'shopify', 'ghost', 'custom'];
    expect(sources.map(entryPointOf)).toEqual([
      'writer',
      'wordpress_sync',
      'external_sync',
      'external_sync',
      'external_sync',
    ]);
  });

  it('is that one, or manual', () => {
    expect(fitsSource('writer', 'igny8')).toBe(true);
    expect(fitsSource('manual', 'ghost')).toBe(true);
    expect(fitsSource('writer', 'wordpress')).toBe(false);
    expect(fitsSource('wordpress_sync', 'shopify')).toBe(false);
  });
});
