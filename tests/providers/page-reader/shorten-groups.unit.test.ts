import { describe, expect, it } from 'vitest';
import { shortenGroups } from '#providers/page-reader/shorten-groups.ts';

const shortened = (...lines: string[]) =>
  shortenGroups(lines.join('\n'), 'IGNY8Reader').split('\n');

describe('the groups of a robots.txt', () => {
  it('name us, everybody, and all others once', () => {
    expect(
      shortened(
        'User-agent: GoogleBot # and its kin',
        'User-agent: Bingbot/2.0',
        '',
        'USER-AGENT: igny8reader/1.0',
        'User-agent: *',
        'Disallow: /private # ours',
      ),
    ).toEqual([
      'user-agent: another',
      'user-agent: igny8reader',
      'user-agent: *',
      'Disallow: /private # ours',
    ]);
  });

  it('stay apart: rules of another robot are not ours', () => {
    expect(
      shortened('User-agent: *', 'Allow: /', 'User-agent: GPTBot', 'Disallow: /', 'Crawl-delay: 5'),
    ).toEqual([
      'user-agent: *',
      'Allow: /',
      'user-agent: another',
      'Disallow: /',
      'Crawl-delay: 5',
    ]);
  });

  it('are as short as their rules, however many names are written above them', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `User-agent: a${index}`);
    expect(shortened(...names, 'Disallow: /')).toEqual(['user-agent: another', 'Disallow: /']);
  });
});
