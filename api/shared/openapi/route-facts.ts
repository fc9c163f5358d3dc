import { z } from 'zod';
import type { ModuleName } from '#contracts/api/shared/modules.ts';
import { moduleOfPath } from '#contracts/api/shared/modules.ts';
import { type Permission, permissions } from '#contracts/api/shared/permissions.ts';
import type { ThrottleScope } from '#contracts/api/shared/throttle-scopes.ts';
import { errorCodes } from '#contracts/shared/error-codes.ts';
import type { Answer } from '../answer.ts';
import type { Route } from '../route-record.ts';

/** What the documentation reads out of a route's record: the one place that knows the record's members. */
export interface RouteFacts {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With the API's base: `/api/v1/planner/keywords/{id}/`. */
  path: string;
  tag: string;
  summary: string;
  description: string | undefined;
  throttle: ThrottleScope;
  /** Null on public routes. */
  permission: Permission | null;
  takesApiKey: boolean;
  module: ModuleName | undefined;
  pathParameters: z.ZodObject | undefined;
  query: z.ZodObject | undefined;
  body: z.ZodType | undefined;
  uploads: readonly string[];
  uploadFields: z.ZodObject | undefined;
  answer: Answer;
  isChange: boolean;
  /** PUT, PATCH and POST read a body, also where they declare none: what is sent must be an empty object. */
  readsBody: boolean;
  takesIdempotencyKey: boolean;
  /** A changed row carries `row_version`, so `If-Match` counts, too. */
  takesVersion: boolean;
  /** Answers 202 with a run. */
  startsWork: boolean;
  /** Acts on rows that the body names: an id of nobody is 404. */
  actsOnIds: boolean;
  /** Refuses with statuses that nothing else of the record tells. */
  refusals: readonly number[];
}

function namesOf(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function objectOrNothing(schema: z.ZodType | undefined): z.ZodObject | undefined {
  return schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0 ? schema : undefined;
}

/** spec/api.md, "Fine print": `ids`, `task_ids` … are acted upon; `site_id` and `sector_id` are references. */
function namesRows(name: string, startsWork: boolean): boolean {
  if (name === 'ids' || name.endsWith('_ids')) return true;
  return startsWork && name.endsWith('_id') && name !== 'site_id' && name !== 'sector_id';
}

/** Reads a route's record. */
export function factsOf({ record }: Route): RouteFacts {
  const permission = record.permission === 'public' ? null : record.permission;
  const isChange = record.method !== 'get';
  const names = namesOf(record.body);
  const startsWork = record.answer.status === 202;
  return {
    method: record.method,
    path: `/api/v1/${record.path}`,
    tag: record.tag,
    summary: record.summary,
    description: record.description,
    throttle: record.throttle,
    permission,
    takesApiKey: permission !== null && permissions[permission].apiKeys,
    module: permission === null ? undefined : moduleOfPath(record.path),
    pathParameters: objectOrNothing(record.parameters),
    query: objectOrNothing(record.query),
    body: record.body,
    uploads: record.uploads ?? [],
    uploadFields: record.uploadFields,
    answer: record.answer,
    isChange,
    readsBody: isChange && record.method !== 'delete',
    takesIdempotencyKey: record.isIdempotent ?? false,
    takesVersion: names.includes('row_version'),
    startsWork,
    actsOnIds: names.some((name) => namesRows(name, startsWork)),
    refusals: (record.refusals ?? []).map((code) => errorCodes[code].status),
  };
}
