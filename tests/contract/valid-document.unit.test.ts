import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import { apiVersion } from '#api/system/docs/version.ts';

/** Redocly's recommended rules, and those that hold examples against their schemas; all as errors. */
const rules = {
  'no-invalid-media-type-examples': 'error',
  'no-invalid-schema-examples': 'error',
  'no-invalid-parameter-examples': 'error',
  'operation-operationId': 'error',
  'operation-description': 'error',
  'operation-4xx-response': 'error',
  'tag-description': 'error',
  // Paths end in a slash (spec/api.md), and are answered without it, too.
  'no-path-trailing-slash': 'off',
} as const;

/** About a second on a quiet machine; others run beside it. */
const timeout = 60_000;

it('is valid for an outside validator, examples included', { timeout }, async () => {
  const config = await createConfig({ extends: ['recommended'], rules });
  const source = JSON.stringify(createOpenApi(allRoutes, apiVersion));
  const problems = await lintFromString({ source, config });
  const told = problems.map(({ ruleId, message, location }) => {
    return `${ruleId}: ${message} (${location[0]?.pointer ?? ''})`;
  });
  expect(told).toEqual([]);
});
