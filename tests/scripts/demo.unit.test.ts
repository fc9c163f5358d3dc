import { describe, expect, it } from 'vitest';
import { chooseDestination } from '#scripts/demo/destination.ts';
import { renderTable } from '#scripts/demo/table.ts';

describe('renderTable', () => {
  it('puts text to the left and figures to the right', () => {
    const table = renderTable(
      ['operation', 'credits'],
      [
        ['ideas', '15'],
        ['content', '7'],
      ],
    );
    expect(table.split('\n')).toEqual([
      '  operation   credits',
      '  ───────────────────',
      '  ideas            15',
      '  content           7',
    ]);
  });
});

describe('chooseDestination', () => {
  it('publishes into the sandbox unless a WordPress is named', () => {
    expect(chooseDestination({}, undefined, 'http://127.0.0.1:8010').siteUrl).toContain(
      '127.0.0.1:8010',
    );
  });

  it('wants the login of a real one', () => {
    const siteUrl = 'http://127.0.0.1:8090';
    expect(() => chooseDestination({ siteUrl }, undefined, '')).toThrow(
      'WORDPRESS_APPLICATION_PASSWORD',
    );
    expect(chooseDestination({ siteUrl, username: 'a' }, 'b', '')).toEqual({
      siteUrl,
      username: 'a',
      applicationPassword: 'b',
    });
  });
});
