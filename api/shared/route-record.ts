import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { AcceptedRun } from '#contracts/api/shared/accepted.ts';
import type { Permission } from '#contracts/api/shared/permissions.ts';
import type { ThrottleScope } from '#contracts/api/shared/throttle-scopes.ts';
import type { ErrorCode } from '#contracts/shared/error-codes.ts';
import type { Answer } from './answer.ts';
import type { ApiDependencies } from './dependencies.ts';
import type { SignedInUser } from './signed-in-user.ts';

/** What every endpoint says about itself: the same record validates, types, throttles, authorises, documents. */
export interface RouteRecord<
  Parameters extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Declared extends Answer,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the API's base, `{id}` for parameters, `/` at the end. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  throttle: ThrottleScope;
  parameters?: Parameters;
  query?: Query;
  body?: Body;
  /** Fields GET gives and nobody sets: accepted in a body and ignored. */
  readOnlyFields?: readonly string[];
  /** Media types of a body that the handler reads as a stream. */
  uploads?: readonly string[];
  /** The text fields of a multipart body beside its `file`, for the documentation. */
  uploadFields?: z.ZodObject;
  /** What it can refuse with that nothing else here tells: a login's `invalid_credentials`. */
  refusals?: readonly ErrorCode[];
  /** Left out of the documentation. */
  isInternal?: boolean;
  answer: Declared;
}

/** The record of an endpoint that needs a token. */
export interface SignedInRecord<
  Parameters extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Declared extends Answer,
  Target,
  Prepared = undefined,
> extends RouteRecord<Parameters, Query, Body, Declared> {
  /** What the caller needs of the role matrix. */
  permission: Permission;
  /** Accepts `Idempotency-Key`: creates or starts something. */
  isIdempotent?: boolean;
  /** The answer holds a token or key: kept for its Idempotency-Key only encrypted. */
  answersSecret?: boolean;
  /** What takes long (hashing) is done here: before the transaction of an `Idempotency-Key`, without a connection. */
  prepare?: (body: z.output<Body>, dependencies: ApiDependencies) => Promise<Prepared>;
  /**
   * Waits for what was started, once it is committed: the data of a 200, or null to leave it at 202. The
   * same Idempotency-Key waits for the same start.
   */
  follow?: (
    started: AcceptedRun,
    call: { em: EntityManager; dependencies: ApiDependencies },
  ) => Promise<unknown>;
  /** Finds what the path names, or throws `not_found`: before the body is looked at. */
  target?: (
    em: EntityManager,
    parameters: z.output<Parameters>,
    user: SignedInUser,
  ) => Promise<Target>;
}

interface BaseCall<Parameters, Query, Body> {
  parameters: Parameters;
  query: Query;
  body: Body;
  request: Request;
  response: Response;
  requestId: string;
  dependencies: ApiDependencies;
}

/** One exchange as the handler of a public route sees it. */
export interface PublicCall<Parameters, Query, Body> extends BaseCall<Parameters, Query, Body> {
  /** As `Call.afterCommit`, in the account that the handler has found or made. */
  afterCommit(accountId: string, work: (em: EntityManager) => Promise<unknown>): void;
}

/** One exchange as the handler of a signed-in user's route sees it. */
export interface Call<Parameters, Query, Body, Target, Prepared = undefined>
  extends BaseCall<Parameters, Query, Body> {
  user: SignedInUser;
  /** The unit of work of the caller's account. */
  em: EntityManager;
  /** What `target` found. */
  target: Target;
  /** What `prepare` made. */
  prepared: Prepared;
  /**
   * Runs once everything is committed; the answer does not wait, and its failure is not the caller's.
   *
   * @param accountId where the work is of another account than the caller's
   */
  afterCommit(work: (em: EntityManager) => Promise<unknown>, accountId?: string): void;
}

/** Who asks and the unit of work of their account. */
export interface Tenant {
  user: SignedInUser;
  em: EntityManager;
}

/** What the frame hands to a route once everything before its input has agreed. */
export interface Exchange {
  request: Request;
  response: Response;
  dependencies: ApiDependencies;
  /** Absent on public routes only. */
  tenant?: Tenant;
}

/** An endpoint as the frame keeps it. */
export interface Route {
  readonly record: RouteRecord<z.ZodType, z.ZodType, z.ZodType, Answer> & {
    permission: Permission | 'public';
    isIdempotent?: boolean;
    answersSecret?: boolean;
  };
  run(exchange: Exchange): Promise<void>;
}
