import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '#api/routes.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import type { Route } from '#api/shared/route-record.ts';
import { apiVersion } from '#api/system/docs/version.ts';
import { roleHas } from '#contracts/api/shared/permissions.ts';
import { fillTenant } from '#tests/api/setup/fill-tenant.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';
import { type BadBody, badBodies, badUploadsOf, hugeNumbers } from './bad-bodies.ts';

type RouteRecord = Route['record'];

let api: TestApi;
let owner: Tenant;
let ids: Record<string, string>;
beforeAll(async () => {
  api = await createTestApi();
  owner = await createTenant(api);
  ids = await fillTenant(api, owner);
});
afterAll(() => api.close());

const reading = allRoutes
  .map(({ record }) => record)
  .filter(({ method }) => ['post', 'put', 'patch'].includes(method));

const nobody = '00000000-0000-7000-8000-000000000000';

/** What paths name beside ids. */
const others: Record<string, string> = { type: 'openai', version: '1' };

/** The path with the id of an own row where there is one of its collection. */
function pathOf({ path }: RouteRecord): string {
  const own = ids[path.slice(0, path.indexOf('{'))] ?? nobody;
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => others[name] ?? own);
}

/** An import names its sector in the query. */
function queryOf({ query }: RouteRecord): Record<string, string> {
  const { siteId, sectorId } = owner;
  const isOfSector = query instanceof z.ZodObject && 'sector_id' in query.shape;
  return isOfSector ? { site_id: siteId, sector_id: sectorId } : {};
}

async function send(record: RouteRecord, bad: Omit<BadBody, 'what' | 'status'>) {
  const request = api.http[record.method](`/api/v1/${pathOf(record)}`)
    .set('Authorization', `Bearer ${owner.access}`)
    .query(queryOf(record))
    .set('Content-Type', bad.type)
    // The body goes out as it is, also where it is called JSON.
    .serialize((body: unknown) => body as string);
  if (bad.encoding) request.set('Content-Encoding', bad.encoding);
  const { status, body } = await request.send(bad.body);
  return { status, body: body as { success?: unknown; error?: unknown } };
}

/** Refused before the body is looked at: a role that may not, and an id of nobody (spec/api.md, order of refusal). */
function expectedOf(record: RouteRecord, status: number): number {
  const { permission } = record;
  if (permission !== 'public' && !roleHas('owner', permission)) return 403;
  return pathOf(record).includes(nobody) ? 404 : status;
}

async function wrongAnswers(record: RouteRecord, bodies: readonly BadBody[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const bad of bodies) {
    const { status, body } = await send(record, bad);
    const expected = expectedOf(record, bad.status);
    if (status !== expected || body.success !== false || typeof body.error !== 'string') {
      wrong.push(`${bad.what}: ${status} instead of ${expected} ${JSON.stringify(body)}`);
    }
  }
  return wrong;
}

describe(`bad bodies, on all ${reading.length} routes that read one`, () => {
  it.each(reading)('are refused by $method $path', async (record) => {
    const { uploads } = record;
    expect(await wrongAnswers(record, uploads ? badUploadsOf(uploads) : badBodies)).toEqual([]);
  });
});

/** As much of the document as tells where a number goes. */
const documented = z.object({
  example: z.record(z.string(), z.unknown()),
  schema: z.object({ properties: z.record(z.string(), z.unknown()).default({}) }),
});

const isNumber = /"type":("(integer|number)"|\["(integer|number)")/;
const { paths = {} } = createOpenApi(allRoutes, apiVersion);

function bodyOf({ path, method }: RouteRecord) {
  const operation: unknown = Reflect.get(paths[`/api/v1/${path}`] ?? {}, method);
  const json = z
    .object({ requestBody: z.object({ content: z.object({ 'application/json': documented }) }) })
    .safeParse(operation);
  return json.data?.requestBody.content['application/json'];
}

const numeric = reading.flatMap((record) => {
  const body = bodyOf(record);
  const fields = Object.entries(body?.schema.properties ?? {})
    .filter(([, schema]) => isNumber.test(JSON.stringify(schema)))
    .map(([name]) => name);
  return body && fields.length > 0 ? [{ record, fields, example: body.example }] : [];
});

describe(`numbers too large, on all ${numeric.length} routes that take one`, () => {
  it.each(numeric)(
    'are refused by $record.method $record.path',
    async ({ record, fields, example }) => {
      for (const field of fields) {
        for (const number of hugeNumbers) {
          // JSON.stringify cannot write most of these.
          const marked = JSON.stringify({ ...example, [field]: 'HERE' });
          const body = marked.replace('"HERE"', number);
          const answer = await send(record, { type: 'application/json', body });
          expect(answer.body.success, `${field}: ${number}`).toBe(false);
          expect(answer.status, `${field}: ${number}`).toBeGreaterThanOrEqual(400);
          expect(answer.status, `${field}: ${number}`).toBeLessThan(500);
        }
      }
    },
  );
});
