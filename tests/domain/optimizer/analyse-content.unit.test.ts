import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseContent } from '#domain/optimizer/analyse-content.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { contentTypes } from '#domain/writer/content-types.ts';
import { sampleContent } from './sample-content.ts';

const parts = ['keyphrase', 'readability', 'structure', 'meta', 'links', 'freshness'] as const;

/** The score of one part, and what gave fewer points than it could. */
function part(name: (typeof parts)[number], changes: Parameters<typeof sampleContent>[0]) {
  const { score, reasons } = analyseContent(sampleContent(changes))[name];
  const missed = reasons.filter(({ points, most }) => points < most).map(({ kind }) => kind);
  return { score, missed };
}

describe('analyseContent', () => {
  it('gives a text that has everything nearly all points', () => {
    const scores = analyseContent(sampleContent());
    for (const name of parts) expect(scores[name].score).toBeGreaterThanOrEqual(90);
    expect(scores.overall.score).toBeGreaterThanOrEqual(95);
  });

  it('gives an empty text few points and breaks on nothing', () => {
    const scores = analyseContent(
      sampleContent({
        html: '',
        metaTitle: null,
        metaDescription: null,
        primaryKeyword: null,
        title: '',
      }),
    );
    expect(scores.overall.score).toBeLessThan(25);
  });

  it('weighs the parts by the type', () => {
    const overall = contentTypes.map((entityType) => {
      const { reasons } = analyseContent(sampleContent({ entityType })).overall;
      expect(reasons.reduce((sum, { most }) => sum + most, 0)).toBe(100);
      return reasons.find(({ kind }) => kind === 'links')?.most;
    });
    expect(new Set(overall).size).toBeGreaterThan(2);
  });

  it('answers scores from 0 to 100 that are the sum of their reasons, whatever the text', () => {
    const piece = fc.oneof(
      fc.lorem({ maxCount: 30 }).map((text) => `<p>${text}</p>`),
      fc.lorem({ maxCount: 4 }).map((text) => `<h2>${text}</h2>`),
      fc.constantFrom(
        '<ul><li>a</li></ul>',
        '<img src="/a.png">',
        '<a href="/x">here</a>',
        '<p>語彙</p>',
      ),
      fc.string(),
    );
    const content = fc.record({
      html: fc.array(piece, { maxLength: 12 }).map((pieces) => cleanHtml(pieces.join(''))),
      title: fc.string(),
      metaTitle: fc.option(fc.string({ maxLength: 90 })),
      metaDescription: fc.option(fc.string({ maxLength: 200 })),
      primaryKeyword: fc.option(fc.oneof(fc.lorem({ maxCount: 2 }), fc.string())),
      secondaryKeywords: fc.array(fc.string(), { maxLength: 3 }),
      entityType: fc.constantFrom(...contentTypes),
      language: fc.constantFrom('english', 'de-DE', 'French', 'japanese', ''),
      linksIn: fc.nat(),
      updatedAt: fc.date({ noInvalidDate: true }),
    });
    fc.assert(
      fc.property(content, (changes) => {
        const scores = analyseContent(sampleContent(changes));
        for (const { score, reasons } of Object.values(scores)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
          expect(Math.abs(points - score)).toBeLessThan(1.2);
          for (const reason of reasons) expect(reason.points).toBeLessThanOrEqual(reason.most);
          expect(new Set(reasons.map(({ kind }) => kind)).size).toBe(reasons.length);
        }
        expect(analyseContent(sampleContent(changes))).toEqual(scores);
      }),
      { numRuns: 200 },
    );
  });
});

describe('analyseContent: keyphrase', () => {
  it.each([
    ['title', { title: 'Choosing one for your kitchen' }],
    ['meta_title', { metaTitle: 'How to choose one for your kitchen and keep it' }],
    ['meta_description', { metaDescription: 'Short.' }],
    ['secondary', { secondaryKeywords: ['steam wand'] }],
  ])('misses it in %s', (kind, changes) => {
    expect(part('keyphrase', changes).missed).toEqual([kind]);
  });

  it('refuses stuffing', () => {
    const html = `<p>${'Burr grinder burr grinder is good. '.repeat(40)}</p>`;
    expect(part('keyphrase', { html }).missed).toContain('density');
  });

  it('finds other forms of its words', () => {
    const { missed } = part('keyphrase', { primaryKeyword: 'burr grinders' });
    expect(missed).toEqual([]);
    const german = part('keyphrase', {
      title: 'Günstige Kaffeemühlen',
      primaryKeyword: 'günstige Kaffeemühle',
      language: 'de-DE',
    });
    expect(german.missed).not.toContain('title');
  });

  it('asks for one where there is none', () => {
    expect(part('keyphrase', { primaryKeyword: ' ' })).toEqual({ score: 0, missed: ['missing'] });
  });
});

describe('analyseContent: the other parts', () => {
  it('readability: long sentences and paragraphs cost', () => {
    const html = `<p>${'Notwithstanding considerable methodological heterogeneity, investigators nevertheless demonstrated statistically significant improvements across heterogeneous populations receiving multidisciplinary interventions during longitudinal observation periods of various considerable durations everywhere. '.repeat(8)}</p>`;
    expect(part('readability', { html })).toEqual({
      score: expect.any(Number),
      missed: ['reading_ease', 'sentence_length', 'paragraph_length', 'sentence_beginnings'],
    });
    expect(part('readability', { html }).score).toBeLessThan(25);
  });

  it('readability: a language without a formula is not measured by another one', () => {
    const kinds = analyseContent(sampleContent({ language: 'estonian' })).readability.reasons.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['sentence_length', 'paragraph_length', 'sentence_beginnings']);
  });

  it('structure: headings, lists, pictures and alt texts are missed', () => {
    const html = `<p>${'The water runs through the coffee. '.repeat(120)}</p>`;
    expect(part('structure', { html }).missed).toEqual([
      'sections',
      'lists',
      'images',
      'alt_texts',
    ]);
    expect(part('structure', { html, images: [{ alt: 'Cup' }] }).missed).toEqual([
      'sections',
      'lists',
    ]);
  });

  it('structure: a category needs fewer words than an article', () => {
    const html =
      '<p>All burr grinders we have, by size and price, from small ones for a cup to large ones for a family. Each of them is tested by us before it is sent to you.</p>';
    const images = [{ alt: 'A' }];
    expect(part('structure', { html, images, entityType: 'taxonomy' }).missed).toEqual([]);
    expect(part('structure', { html, images, entityType: 'article' }).missed).toEqual(['length']);
  });

  it('meta: texts that are missing, short or cut off', () => {
    expect(part('meta', { metaTitle: null, metaDescription: null }).score).toBe(0);
    expect(part('meta', { metaTitle: 'Short' }).missed).toEqual(['meta_title']);
    expect(part('meta', { metaDescription: 'long '.repeat(50) }).missed).toEqual([
      'meta_description',
    ]);
  });

  it('links: none out, none in, and texts that say nothing', () => {
    expect(part('links', { html: '<p>No links.</p>', linksIn: 0 }).missed).toEqual([
      'links_out',
      'links_in',
      'external',
    ]);
    const html =
      '<p>One <a href="/a">click here</a> and <a href="https://www.coffee-shop.org/b">this guide</a>.</p>';
    expect(part('links', { html, entityType: 'product' }).missed).toEqual(['anchors']);
  });

  it('freshness: age by type, and a year that has passed', () => {
    const updatedAt = new Date('2025-11-21T00:00:00Z');
    expect(part('freshness', { updatedAt }).missed).toEqual(['age']);
    expect(part('freshness', { updatedAt, entityType: 'service' }).missed).toEqual([]);
    expect(part('freshness', { title: 'The best of 2024' }).missed).toEqual(['year']);
    expect(part('freshness', { title: 'The best of 2026' }).missed).toEqual([]);
  });
});
