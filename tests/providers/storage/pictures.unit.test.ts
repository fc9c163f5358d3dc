import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadSharp } from '#providers/storage/pictures/load-sharp.ts';
import { createPictureProcessor } from '#providers/storage/pictures/picture-processor.ts';
import { drawPicture } from '#sandbox/pictures/draw-picture.ts';

const limits = { concurrency: 2, bytes: 2_000_000, pixels: 8_000_000 };
const process = createPictureProcessor(limits);

function photo(width: number, height: number) {
  return drawPicture({ prompt: 'coffee in a glass', variant: 0, width, height });
}

/** One chunk of a PNG; the checksum is left out where nobody comes as far as to check it. */
function pngChunk(type: string, data: Buffer, checksum = 0): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(checksum, data.length + 8);
  return chunk;
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function withChecksum(type: string, data: Buffer): Buffer {
  let crc = 0xffffffff;
  for (const byte of Buffer.concat([Buffer.from(type, 'latin1'), data])) {
    crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return pngChunk(type, data, (crc ^ 0xffffffff) >>> 0);
}

/** A grey PNG of any size that says nothing: 65,000 × 65,000 pixels of it are a few kilobytes. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(4_000_000, (Math.ceil(width / 8) + 1) * height)));
  return Buffer.concat([
    photo(64, 64).subarray(0, 8),
    withChecksum('IHDR', header),
    withChecksum('IDAT', rows),
    withChecksum('IEND', Buffer.alloc(0)),
  ]);
}

function animatedPng(): Buffer {
  const still = photo(64, 64);
  const headerEnd = 8 + 25;
  const control = withChecksum('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  return Buffer.concat([still.subarray(0, headerEnd), control, still.subarray(headerEnd)]);
}

async function animatedWebp(): Promise<Buffer> {
  const frame = (colour: string) =>
    sharp({ create: { width: 16, height: 16, channels: 3, background: colour } })
      .png()
      .toBuffer();
  const frames = [await frame('red'), await frame('blue')];
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('a hostile file', () => {
  it.each<[name: string, make: () => Buffer | Promise<Buffer>, kind: string]>([
    ['text', () => Buffer.from('hello'), 'no_picture'],
    ['nothing', () => Buffer.alloc(0), 'no_picture'],
    ['SVG', () => Buffer.from(svg), 'no_picture'],
    [
      'SVG behind a byte order mark',
      () => Buffer.from(`\ufeff<?xml version="1.0"?>${svg}`),
      'no_picture',
    ],
    ['a web page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'no_picture'],
    ['GIF', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'), 'no_picture'],
    ['TIFF', () => Buffer.from('49492a0008000000', 'hex'), 'no_picture'],
    ['PDF', () => Buffer.from('%PDF-1.7'), 'no_picture'],
    ['AVIF', () => Buffer.from('\0\0\0\x1cftypavif', 'latin1'), 'no_picture'],
    ['a JPEG in name only', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'damaged'],
    ['a PNG of its signature alone', () => photo(64, 64).subarray(0, 8), 'damaged'],
    ['half a PNG', () => photo(640, 480).subarray(0, 5_000), 'damaged'],
    ['an animated PNG', animatedPng, 'animated'],
    ['an animated WebP', animatedWebp, 'animated'],
    ['a PNG that unfolds to four gigapixels', () => bomb(65_000, 65_000), 'too_many_pixels'],
    ['a PNG one row above the limit', () => bomb(4_000, 2_001), 'too_many_pixels'],
    [
      'a file above the limit',
      () => Buffer.concat([photo(64, 64), Buffer.alloc(2_000_000)]),
      'too_many_bytes',
    ],
  ])('that is %s is refused', async (_name, make, kind) => {
    await expect(process(await make(), 'png')).rejects.toMatchObject({
      name: 'PictureError',
      kind,
    });
  });

  it('that is cut off anywhere is refused', async () => {
    const jpeg = await sharp(photo(320, 240)).jpeg().toBuffer();
    for (let at = 0; at < jpeg.length; at += Math.ceil(jpeg.length / 40)) {
      await expect(process(jpeg.subarray(0, at), 'jpeg')).rejects.toMatchObject({
        name: 'PictureError',
      });
    }
  });
});

/** The same numbers every time (a linear congruential generator). */
function repeatable(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

describe('a damaged file', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'of %s, wherever it is, is shown or refused',
    async (format) => {
      const whole = await sharp(photo(96, 64)).toFormat(format).toBuffer();
      const random = repeatable(7);
      const ends = new Set<string>();
      for (let file = 0; file < 60; file += 1) {
        const bytes = Buffer.from(whole);
        for (let flips = random(12); flips >= 0; flips -= 1) {
          bytes[random(bytes.length)] = random(256);
        }
        ends.add(
          await process(bytes, 'png').then(
            () => 'shown',
            (error: Error) => error.name,
          ),
        );
      }
      expect([...ends].filter((end) => end !== 'shown')).toEqual(['PictureError']);
    },
  );
});

describe('a stored picture', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is written anew as %s', async (format) => {
    const made = await process(photo(800, 600), format);
    expect(made).toMatchObject({ width: 800, height: 600, mime: `image/${format}` });
    expect(await sharp(made.bytes).metadata()).toMatchObject({ format, width: 800, height: 600 });
    expect(made.sha256).toBe(createHash('sha256').update(made.bytes).digest('hex'));
  });

  it('has smaller WebP files beside it, and none that is larger than itself', async () => {
    const { variants } = await process(photo(1024, 512), 'png');
    const sizes = variants.map(({ width, height, mime }) => ({ width, height, mime }));
    expect(sizes).toEqual([
      { width: 320, height: 160, mime: 'image/webp' },
      { width: 640, height: 320, mime: 'image/webp' },
    ]);
    for (const { bytes, width } of variants) {
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width });
    }
    expect((await process(photo(200, 200), 'png')).variants).toEqual([]);
  });

  it('is at most 2560 pixels a side', async () => {
    const made = await process(
      await sharp(photo(300, 100)).resize(3000, 1000).jpeg().toBuffer(),
      'jpeg',
    );
    expect(made).toMatchObject({ width: 2560, height: 853 });
    expect(made.variants.map(({ width }) => width)).toEqual([320, 640, 1024, 1600]);
  });

  it('stands upright and holds no metadata: no place, no camera, no text', async () => {
    const taken = await sharp(photo(300, 200))
      .withExif({
        IFD0: { Copyright: 'Somebody', Orientation: '6' },
        IFD3: { GPSLatitude: '51/1 30/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const made = await process(taken, 'jpeg');
    expect(made).toMatchObject({ width: 200, height: 300 });
    const { exif, xmp, iptc, icc, orientation } = await sharp(made.bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    expect(made.bytes.includes('Somebody')).toBe(false);
  });

  it('holds nothing that was hung onto the file', async () => {
    const polyglot = Buffer.concat([photo(64, 64), Buffer.from('<?php system($_GET[0]); ?>')]);
    const made = await process(polyglot, 'png');
    expect(made.bytes.includes('<?php')).toBe(false);
  });

  it('keeps what is transparent, and has white there as JPEG', async () => {
    const clear = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect(await sharp((await process(clear, 'webp')).bytes).metadata()).toMatchObject({
      hasAlpha: true,
    });
    const { data } = await sharp((await process(clear, 'jpeg')).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data.every((value) => value > 250)).toBe(true);
  });

  it('of print colours is of screen colours', async () => {
    const cmyk = await sharp(photo(64, 64)).toColourspace('cmyk').jpeg().toBuffer();
    expect(await sharp((await process(cmyk, 'png')).bytes).metadata()).toMatchObject({
      space: 'srgb',
    });
  });
});

it('a large picture is worked on beside everything else', async () => {
  const large = await sharp(photo(300, 200)).resize(3000, 2000).jpeg().toBuffer();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await process(large, 'webp');
  clearInterval(timer);
  // Blocked, the loop would not have turned at all.
  expect(turns).toBeGreaterThan(10);
});

it('a machine without sharp is told at start what to do', () => {
  const missing = () => {
    throw new Error('Could not load the "sharp" module');
  };
  expect(() => loadSharp(missing)).toThrow(/npm install --include=optional sharp/);
});
