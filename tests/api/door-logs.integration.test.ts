import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '#api/routes.ts';
import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { createRequestScopes, logContext } from '#api/shared/tracking/request-scope.ts';
import { createLogger } from '#config/logger.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
const lines: string[] = [];

/** Fails as only a mistake of ours fails: with the row in PostgreSQL's message. */
const failing = publicRoute(
  {
    method: 'post',
    path: 'test/failing/',
    tag: 'System',
    throttle: 'default',
    summary: 'Fail',
    body: z.strictObject({ password: z.string() }),
    answer: one(z.object({})),
  },
  async ({ body, dependencies }) => {
    await dependencies.orm.em
      .fork()
      .execute('insert into igny8_throttle_counters (key, points) values (?, null)', [
        body.password,
      ]);
    return {};
  },
);

beforeAll(async () => {
  const requestScopes = createRequestScopes();
  const logger = createLogger({
    name: 'api',
    level: 'debug',
    context: logContext(requestScopes),
    destination: { write: (line) => void lines.push(line) },
  });
  api = await createTestApi({ logger, requestScopes }, [...allRoutes, failing]);
});
afterAll(() => api.close());

const post = (path: string, body: object, requestId: string) =>
  api.http.post(`/api/v1/${path}`).set('X-Request-Id', requestId).send(body);

describe('the log', () => {
  it('of signing up, in and out holds no password, token or address, and the request id on every line', async () => {
    const email = 'mara.lind@example.com';
    const password = 'correct-horse-42';
    const owner = { email, password, full_name: 'Mara Lind' };
    await post('auth/register/', owner, 'door-1').expect(201);
    const { body } = await post('auth/login/', { email, password }, 'door-2').expect(200);
    await post('auth/login/', { email, password: 'wrong-horse-42' }, 'door-3').expect(401);
    await api.http
      .get('/api/v1/auth/me/?token=also-secret')
      .set('X-Request-Id', 'door-4')
      .set('Authorization', `Bearer ${body.data.access}`)
      .set('Cookie', `refresh=${body.data.refresh}`)
      .expect(400);
    await post('test/failing/', { password }, 'door-5').expect(500);
    await expect.poll(() => lines.join('')).toContain('door-5');

    const log = lines.join('');
    const secrets = [email, password, 'wrong-horse-42', 'also-secret'];
    for (const secret of [...secrets, body.data.access, body.data.refresh]) {
      expect(log).not.toContain(secret);
    }
    for (const line of lines) expect(JSON.parse(line).requestId).toMatch(/^door-[1-5]$/);
    for (const id of [1, 2, 3, 4, 5]) expect(log).toContain(`"door-${id}"`);
    expect(log).toContain('request failed');
  });
});
