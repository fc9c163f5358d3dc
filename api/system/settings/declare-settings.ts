import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import {
  createRoute,
  deleteRoute,
  listRoute,
  type Resource,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import type { ListDeclaration } from '#api/shared/declare-list.ts';
import type { Route } from '#api/shared/route-record.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import type { Permission } from '#contracts/api/shared/permissions.ts';

type AnsweredRow = { id: string; row_version: number };
type RowSchema = z.ZodType<AnsweredRow, AnsweredRow>;
type ChangeSchema = z.ZodType<{ row_version?: number | undefined }>;

interface Settings<
  Entity extends { id: string },
  Row extends RowSchema,
  Body extends z.ZodType,
  Put extends ChangeSchema,
  Patch extends ChangeSchema,
> {
  resource: Resource<Entity, Row>;
  list: ListDeclaration;
  permission: Permission;
  body: Body;
  put: Put;
  patch: Patch;
  make: (em: EntityManager, body: z.output<Body>, user: SignedInUser) => Entity;
  /** Puts the given fields on the row; those of PUT and PATCH are the same, PATCH may lack some. */
  apply: (entity: Entity, body: z.output<Put> | z.output<Patch>) => void;
}

/** The six routes of a table of settings, by key or id. */
export function settingsRoutes<
  Entity extends { id: string },
  Row extends RowSchema,
  Body extends z.ZodType,
  Put extends ChangeSchema,
  Patch extends ChangeSchema,
>(settings: Settings<Entity, Row, Body, Put, Patch>): Route[] {
  const { resource, list, permission, body, put, patch, make, apply } = settings;
  const change = {
    permission,
    apply: (_em: EntityManager, entity: Entity, given: z.output<Put> | z.output<Patch>) =>
      apply(entity, given),
  };
  return [
    listRoute(resource, list),
    createRoute(resource, {
      permission,
      body,
      make: async (em, given, user) => make(em, given, user),
    }),
    retrieveRoute(resource),
    updateRoute(resource, 'put', { ...change, body: put }),
    updateRoute(resource, 'patch', { ...change, body: patch }),
    deleteRoute(resource, permission),
  ];
}
