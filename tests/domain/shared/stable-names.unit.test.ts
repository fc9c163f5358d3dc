import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '#domain/shared/seeded-random.ts';
import { slugify, uniqueSlug } from '#domain/shared/slug.ts';
import { stableHash } from '#domain/shared/stable-hash.ts';
import { stableId } from '#domain/shared/stable-id.ts';

describe('stableHash', () => {
  it('is 16 hexadecimal digits, whatever the order and repetition of the ids', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (ids) => {
        const hash = stableHash(ids);
        expect(hash).toMatch(/^[0-9a-f]{16}$/u);
        expect(stableHash([...ids].reverse())).toBe(hash);
        expect(stableHash([...ids, ...ids])).toBe(hash);
      }),
    );
  });

  it('tells selections apart, also where their texts joined are the same', () => {
    expect(stableHash(['ab', 'c'])).not.toBe(stableHash(['a', 'bc']));
    const hashes = new Set(Array.from({ length: 20_000 }, (_, at) => stableHash([`id-${at}`])));
    expect(hashes.size).toBe(20_000);
  });

  it('never changes: workflow ids of running work are made of it', () => {
    expect(stableHash(['a', 'b'])).toBe('c273d46218817fd0');
    expect(stableHash([])).toBe('1aee8d83488bdcb8');
  });
});

describe('stableId', () => {
  it('gives a step the same UUID each time, and another step another', () => {
    const id = stableId('generate-content/1/1', 'save');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(stableId('generate-content/1/1', 'save')).toBe(id);
    expect(stableId('generate-content/1/1', 'save-2')).not.toBe(id);
    expect(stableId('generate-content/1', '1\nsave')).not.toBe(id);
  });
});

describe('slugs', () => {
  it('are readable and never empty', () => {
    expect(slugify('Best Espresso Machines – 2026 (Under $500)')).toBe(
      'best-espresso-machines-2026-under-500',
    );
    expect(slugify('Über Größe & Café')).toBe('ueber-groesse-and-cafe');
    expect(slugify('コーヒー')).toMatch(/^[a-z0-9-]+$/u);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(slugify(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
        expect(slugify(text).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('are cut between words', () => {
    const slug = slugify(Array.from({ length: 40 }, () => 'coffee').join(' '));
    expect(slug).toMatch(/^(?:coffee-)+coffee$/u);
  });

  it('are numbered until they are free, within the length', () => {
    expect(uniqueSlug('tea', [])).toBe('tea');
    expect(uniqueSlug('tea', ['tea', 'tea-2'])).toBe('tea-3');
    const long = 'x'.repeat(100);
    expect(uniqueSlug(long, [long])).toBe(`${'x'.repeat(98)}-2`);
  });
});

describe('createSeededRandom', () => {
  it('repeats itself for a seed and stays from 0 up to 1', () => {
    const first = createSeededRandom(7);
    const second = createSeededRandom(7);
    for (let draw = 0; draw < 1000; draw += 1) {
      const number = first();
      expect(number).toBe(second());
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(1);
    }
    expect(createSeededRandom(8)()).not.toBe(createSeededRandom(7)());
  });
});
