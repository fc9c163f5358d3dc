import { describe, expect, it } from 'vitest';
import { pageKey } from '#domain/linker/page-key.ts';

describe('what an address leads to', () => {
  it.each([
    '/cold-brew/',
    '/cold-brew',
    '/cold-brew/#steps',
    'https://example.com/cold-brew/',
    'http://www.example.com/cold-brew',
  ])('is one page of the site, written as %s', (address) => {
    expect(pageKey(address, 'example.com')).toBe('/cold-brew');
  });

  it('is the same page in letters and in their codes', () => {
    expect(pageKey('/k%C3%A4se/', null)).toBe(pageKey('/käse/', null));
    expect(pageKey('/%E0%A4%A/', null)).toBe('/%E0%A4%A');
  });

  it('keeps the query, by which WordPress tells its pages apart', () => {
    expect(pageKey('https://example.com/?p=12', 'https://example.com/blog')).toBe('/?p=12');
  });

  it('is another site’s page with its host', () => {
    expect(pageKey('https://www.other.example/cold-brew/', 'example.com')).toBe(
      'other.example/cold-brew',
    );
    expect(pageKey('https://example.com/cold-brew/', null)).toBe('example.com/cold-brew');
  });

  it.each(['#steps', 'mailto:me@example.com', '', 'https://'])('is no page: %s', (address) => {
    expect(pageKey(address, 'example.com')).toBeNull();
  });
});
