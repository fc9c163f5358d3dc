import { describe, expect, it } from 'vitest';
import { growthKeyword, keywordKey } from '#domain/growth/keyword-text.ts';
import { tidyTitles } from '#domain/growth/tidy-titles.ts';

const titled = (...titles: string[]) => titles.map((title) => ({ title }));

describe('a keyword', () => {
  it('is trimmed, decoded and in lower case', () => {
    expect(growthKeyword('  Salt &amp; Pepper   Grinder ')).toBe('salt & pepper grinder');
  });

  it('is looked up without its punctuation, in any script', () => {
    expect(keywordKey('How to brew?')).toBe(keywordKey('how to  brew'));
    expect(keywordKey('Café, “crème”!')).toBe('café crème');
    expect(keywordKey('咖啡：冷萃')).toBe('咖啡 冷萃');
  });

  it('of punctuation alone is looked up as it is', () => {
    expect(keywordKey('C++')).toBe('c');
    expect(keywordKey('?!')).toBe('?!');
  });
});

describe('titles of a list', () => {
  it('stand once, whatever their case, entities and punctuation, the first of equals', () => {
    const given = titled('Brew &amp; Sip', ' ', 'brew & sip!', '  Grind   Finer ');
    expect(tidyTitles(given)).toEqual(titled('Brew & Sip', 'Grind Finer'));
  });

  it('keep what else is known of them, and are ten at most', () => {
    const given = Array.from({ length: 14 }, (_, index) => ({ title: `Title ${index}`, url: 'u' }));
    expect(tidyTitles(given)).toEqual(given.slice(0, 10));
  });

  it('are cut at a word where they are longer than a title may be', () => {
    const [cut] = tidyTitles(titled(`${'grind '.repeat(60)}`));
    expect(cut?.title.length).toBeLessThanOrEqual(200);
    expect(cut?.title).toMatch(/^(grind )*grind…$/);
    const [oneWord] = tidyTitles(titled('x'.repeat(300)));
    expect(oneWord?.title).toBe(`${'x'.repeat(199)}…`);
    const [throughAPair] = tidyTitles(titled(`${'x'.repeat(198)}😀😀`));
    expect(throughAPair?.title).toBe(`${'x'.repeat(198)}…`);
  });
});
