import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePlan, divideIntoParts, type PlannedSection } from '#domain/writer/article-plan.ts';
import { contentTypes } from '#domain/writer/content-types.ts';

describe('how a text is written', () => {
  it.each([
    ['blog_post', 1199, false, false, 'generate_content'],
    ['blog_post', 1200, false, true, 'generate_content'],
    ['article', 2000, false, true, 'generate_content'],
    ['article', 600, true, true, 'generate_content'],
    ['product', 1500, false, false, 'generate_product_content'],
    ['service', 900, false, false, 'generate_service_content'],
    ['taxonomy', 400, false, false, 'generate_taxonomy_content'],
    ['page', 3000, false, false, 'generate_page_content'],
    ['page', 800, true, true, 'generate_page_content'],
  ] as const)(
    '%s of %i words, researched: %s',
    (contentType, wordCount, withResearch, inParts, functionName) => {
      expect(articlePlan({ contentType, wordCount, withResearch })).toEqual({
        inParts,
        functionName,
      });
    },
  );

  it('is known for every type', () => {
    for (const contentType of contentTypes) {
      expect(articlePlan({ contentType, wordCount: 500, withResearch: false }).inParts).toBe(false);
    }
  });
});

const section = fc.record({
  heading: fc.string(),
  points: fc.array(fc.string(), { maxLength: 3 }),
  words: fc.oneof(fc.integer({ min: -50, max: 3000 }), fc.constant(Number.NaN)),
});

describe('dividing into parts', () => {
  it('keeps every section once, in its order, and leaves no part empty', () => {
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 50, max: 20_000 }),
        (sections, target) => {
          const parts = divideIntoParts(sections, target);
          expect(parts.flat().map(({ heading }) => heading)).toEqual(
            sections.map(({ heading }) => heading),
          );
          for (const part of parts) expect(part.length).toBeGreaterThan(0);
          expect(parts.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(target / 700)));
        },
      ),
    );
  });

  it('gives the sections the words of the target, in the shares that were planned', () => {
    const sections: PlannedSection[] = [100, 100, 200].map((words, index) => {
      return { heading: String(index), points: [], words };
    });
    const parts = divideIntoParts(sections, 2000);
    expect(parts.flat().map(({ words }) => words)).toEqual([500, 500, 1000]);
  });

  it.each([
    [1200, 6, [600, 600]],
    [2000, 9, [667, 667, 667]],
    [3000, 10, [600, 600, 600, 600, 600]],
  ])('makes parts of about 600 words: %i words in %i sections', (target, count, expected) => {
    const sections = Array.from({ length: count }, (_, index) => {
      return { heading: String(index), points: [], words: 0 };
    });
    const words = divideIntoParts(sections, target).map((part) =>
      part.reduce((sum, each) => sum + each.words, 0),
    );
    expect(words).toHaveLength(expected.length);
    for (const [index, each] of words.entries()) {
      expect(Math.abs(each - (expected[index] ?? 0))).toBeLessThanOrEqual(target / count);
    }
  });
});
