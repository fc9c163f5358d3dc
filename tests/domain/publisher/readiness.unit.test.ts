import { describe, expect, it } from 'vitest';
import { publicationReadiness } from '#domain/publisher/readiness.ts';

const content = {
  title: 'French press',
  html: '<p>Text</p>',
  metaTitle: 'French press',
  metaDescription: 'How to use it.',
  hasFeaturedImage: true,
  score: 80,
};
const settings = {
  imageRequired: true,
  minimumScore: 70,
  belowMinimum: 'warn' as const,
  integration: { isActive: true, lastError: null },
};

describe('publicationReadiness', () => {
  it('is ready when everything is there', () => {
    expect(publicationReadiness(content, settings)).toEqual({
      ready: true,
      missing: [],
      warnings: [],
    });
  });

  it('says in words everything that is missing', () => {
    const bare = {
      title: ' ',
      html: '<p> </p>',
      metaTitle: '',
      metaDescription: '',
      hasFeaturedImage: false,
      score: 90,
    };
    const broken = {
      ...settings,
      integration: { isActive: false, lastError: 'The password was refused.' },
    };
    expect(publicationReadiness(bare, broken)).toEqual({
      ready: false,
      missing: [
        'The title is missing.',
        'The text is missing.',
        'The meta title is missing.',
        'The meta description is missing.',
        'The featured image is missing.',
        'The destination is switched off.',
        'The destination does not work: The password was refused.',
      ],
      warnings: [],
    });
  });

  it('asks for an image only where one is required', () => {
    const plain = { ...content, hasFeaturedImage: false };
    expect(publicationReadiness(plain, { ...settings, imageRequired: false }).ready).toBe(true);
  });

  it('warns of a low or unknown score, or refuses, as the site says', () => {
    const low = { ...content, score: 60 };
    expect(publicationReadiness(low, settings)).toEqual({
      ready: true,
      missing: [],
      warnings: ['The score is 60; at least 70 is wanted.'],
    });
    expect(publicationReadiness(low, { ...settings, belowMinimum: 'refuse' }).ready).toBe(false);
    expect(publicationReadiness({ ...content, score: null }, settings).warnings).toHaveLength(1);
    expect(
      publicationReadiness({ ...content, score: null }, { ...settings, minimumScore: null })
        .warnings,
    ).toEqual([]);
  });
});
