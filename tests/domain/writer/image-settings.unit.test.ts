import { describe, expect, it } from 'vitest';
import { imageSettingsOf } from '#domain/writer/image-settings.ts';

describe('the settings of pictures', () => {
  it('are the usual ones where nobody chose: one featured picture in PNG', () => {
    expect(imageSettingsOf({}, {})).toEqual({
      provider: 'openai',
      model: null,
      style: 'illustration',
      format: 'png',
      sizes: {
        featured: { width: 1536, height: 1024 },
        in_article: { width: 1024, height: 1024 },
        desktop: { width: 1536, height: 1024 },
        mobile: { width: 1024, height: 1536 },
      },
      featured: 1,
      inArticle: 0,
    });
  });

  it('are the account’s where the site chose nothing, and the site’s where it did', () => {
    const account = {
      provider: 'runware',
      model: 'runware:101@1',
      image_type: 'cartoon',
      format: 'webp',
      sizes: { featured: '1024x512' },
    } as const;
    expect(imageSettingsOf(account, {})).toMatchObject({
      provider: 'runware',
      model: 'runware:101@1',
      style: 'cartoon',
      format: 'webp',
      sizes: { featured: { width: 1024, height: 512 }, mobile: { width: 1024, height: 1536 } },
    });
    const site = { image_style: 'watercolour', image_format: 'jpeg' } as const;
    expect(imageSettingsOf(account, site)).toMatchObject({ style: 'watercolour', format: 'jpeg' });
  });

  it.each([
    [{}, 'none', 0],
    [{ in_article_images: 4 }, 'none', 0],
    [{ in_article_images: 4 }, 'stock', 0],
    [{}, 'ai', 2],
    [{ in_article_images: 4 }, 'ai', 4],
    [{ in_article_images: 0 }, 'ai', 0],
  ] as const)(
    '%o and source %s are %i pictures inside an article',
    (account, image_source, count) => {
      expect(imageSettingsOf(account, { image_source })).toMatchObject({ inArticle: count });
    },
  );

  it.each([
    [true, 'none', 1],
    [true, 'ai', 1],
    [false, 'ai', 0],
    // There would be nothing to draw at all.
    [false, 'none', 1],
  ] as const)(
    'featured required %s, source %s: %i featured',
    (required, image_source, featured) => {
      const site = { image_source, featured_image_required: required };
      expect(imageSettingsOf({}, site)).toMatchObject({ featured });
    },
  );
});
