import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deleted, one } from '#api/shared/answer.ts';
import { refusalsOf } from '#api/shared/openapi/refusals.ts';
import { factsOf } from '#api/shared/openapi/route-facts.ts';
import { publicRoute, route } from '#api/shared/route.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { id, idParameters } from '#contracts/api/shared/fields.ts';

const room = { tag: 'System', summary: 'Do something', throttle: 'default' } as const;
const empty = one(z.object({}));
const never = () => Promise.reject(new Error('not called here'));

/** What every route answers when something goes wrong. */
const always = [400, 429, 500, 503];

function statuses(described: Parameters<typeof factsOf>[0]): number[] {
  return refusalsOf(factsOf(described));
}

describe('the statuses of a route follow from its record', () => {
  it('a public reading route asks for no token', () => {
    const ping = publicRoute({ ...room, method: 'get', path: 'ping/', answer: empty }, never);
    expect(statuses(ping)).toEqual(always);
  });

  it('a route of one row answers 401, 403 and 404', () => {
    const retrieve = route(
      {
        ...room,
        method: 'get',
        path: 'rows/{id}/',
        permission: 'view',
        parameters: idParameters,
        answer: empty,
      },
      never,
    );
    expect(statuses(retrieve)).toEqual([400, 401, 403, 404, 429, 500, 503]);
  });

  it('a deletion may be in conflict, but its body is never read', () => {
    const remove = route(
      {
        ...room,
        method: 'delete',
        path: 'rows/{id}/',
        permission: 'edit',
        parameters: idParameters,
        answer: deleted,
      },
      never,
    );
    expect(statuses(remove)).toEqual([400, 401, 403, 404, 409, 429, 500, 503]);
  });

  it('a start may lack credits, rows and a free subject', () => {
    const start = route(
      {
        ...room,
        method: 'post',
        path: 'rows/start/',
        permission: 'edit',
        isIdempotent: true,
        body: z.strictObject({ ids: z.array(id) }),
        answer: one(acceptedRun, { status: 202 }),
      },
      never,
    );
    expect(statuses(start)).toEqual([400, 401, 402, 403, 404, 409, 413, 415, 422, 429, 500, 503]);
  });

  it('a reference in the body of a creation is 422, not 404', () => {
    const create = route(
      {
        ...room,
        method: 'post',
        path: 'rows/',
        permission: 'edit',
        body: z.strictObject({ site_id: id, cluster_id: id }),
        answer: empty,
      },
      never,
    );
    expect(statuses(create)).toEqual([400, 401, 403, 409, 413, 415, 422, 429, 500, 503]);
  });

  it('what a route says of itself is added', () => {
    const login = publicRoute(
      {
        ...room,
        method: 'post',
        path: 'login/',
        refusals: ['invalid_credentials'],
        answer: empty,
      },
      never,
    );
    expect(statuses(login)).toContain(401);
  });
});
