import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { errorCodes } from '#contracts/shared/error-codes.ts';

const page = (name: string) =>
  readFile(new URL(`../../docs/api/${name}.md`, import.meta.url), 'utf8');

/** Cells of every row of the page's tables. */
async function rowsOf(name: string): Promise<string[][]> {
  const lines = (await page(name)).split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
}

const units: Record<number, string> = { 1: 'sec', 60: 'min', 3600: 'hour' };

describe('the tables of the guides', () => {
  it('say the rate of every scope that a route has', async () => {
    const rates = createThrottleRates();
    const scopes = new Set(allRoutes.map(({ record }) => record.throttle));
    const expected = [...scopes].map((scope) => {
      const { limit, windowSeconds } = rates[scope];
      return `${scope} ${limit}/${units[windowSeconds]}`;
    });
    const said = (await rowsOf('throttles')).map(([, scope, rate]) => `${scope} ${rate}`);
    expect(said.filter((row) => /\d\/(sec|min|hour)$/.test(row)).sort()).toEqual(expected.sort());
  });

  it('say every status with every message it has', async () => {
    const rows = await rowsOf('errors');
    const unsaid = Object.values(errorCodes).filter(
      ({ status, message }) =>
        !rows.some(([, code, messages]) => code === `${status}` && messages?.includes(message)),
    );
    expect(unsaid).toEqual([]);
  });

  it('name only routes that exist', async () => {
    const known = new Set(allRoutes.map(({ record: { method, path } }) => `${method} ${path}`));
    const names = [
      'authentication',
      'errors',
      'throttles',
      'prompts',
      'paging',
      'content',
      'images',
      'wordpress-plugin',
      'runs',
      'events',
      'automation',
      'automation-rules',
      'pipelines',
    ];
    const texts = await Promise.all(names.map(page));
    const named = texts.flatMap((text) => [
      ...text.matchAll(/`(GET|POST|PUT|PATCH|DELETE) ([\w/-]*(?:\{\w+\}[\w/-]*)*)/g),
    ]);
    const unknown = named
      .map(([, method = '', path = '']) => `${method.toLowerCase()} ${path}`)
      .filter((route) => !known.has(route.replaceAll('{run_id}', '{id}')));
    expect(named.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });
});
