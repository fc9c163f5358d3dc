import supertest from 'supertest';
import { createApp } from '#api/app.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import type { TestApi } from './test-api.ts';

/** Another app on the same database, as a second process has it; what it needs beside is the test's to close. */
export function startInstance(api: TestApi, overrides: Partial<ApiDependencies>) {
  const app = createApp({ ...api.dependencies, ...overrides });
  return { http: supertest(app), app };
}
