import { describe, expect, it } from 'vitest';
import { inspectImage } from '#providers/images/inspect-image.ts';

/** The smallest headers that carry a type and a size: JPEG's frame header, WebP's VP8X chunk. */
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('ffc0001108000a0014030122000211010311010000ffd9', 'hex'),
]);
const webp = Buffer.concat([
  Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'),
  Buffer.from('00000000130000090000', 'hex'),
]);

describe('a picture is recognised by its bytes', () => {
  it('JPEG', () => {
    expect(inspectImage(jpeg, 'openai')).toEqual({ mime: 'image/jpeg', width: 20, height: 10 });
  });

  it('WebP', () => {
    expect(inspectImage(webp, 'openai')).toEqual({ mime: 'image/webp', width: 20, height: 10 });
  });

  it('nothing at all is none', () => {
    expect(() => inspectImage(Buffer.alloc(0), 'openai')).toThrow(/no PNG, JPEG or WebP/);
  });
});
