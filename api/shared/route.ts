import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import type { Answer, Produced } from './answer.ts';
import { answerOnce } from './idempotency.ts';
import { localsOf } from './locals.ts';
import { parseInput, parseParameters } from './parse-input.ts';
import { readBody } from './read-body.ts';
import type {
  Call,
  Exchange,
  PublicCall,
  Route,
  RouteRecord,
  SignedInRecord,
} from './route-record.ts';
import { type RenderedAnswer, renderAnswer, sendAnswer } from './send-answer.ts';

const nothing = z.strictObject({});
type Nothing = typeof nothing;

function withoutFields(body: unknown, fields: readonly string[] = []): unknown {
  if (fields.length === 0 || body === null || typeof body !== 'object') return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)));
}

/** Parses query and body. GET and DELETE have no body of ours; an upload is read by its handler. */
async function readInput<
  Parameters extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
>(record: RouteRecord<Parameters, Query, Body, Answer>, { request, response }: Exchange) {
  const hasJson = record.uploads === undefined && !['get', 'delete'].includes(record.method);
  const given = hasJson ? await readBody(request, response) : {};
  return {
    given,
    query: parseInput(record.query ?? nothing, request.query) as z.output<Query>,
    body: parseInput(
      record.body ?? nothing,
      withoutFields(given, record.readOnlyFields),
    ) as z.output<Body>,
  };
}

function parametersOf<Parameters extends z.ZodType>(
  schema: Parameters | undefined,
  { request }: Exchange,
) {
  return parseParameters(schema ?? nothing, request.params) as z.output<Parameters>;
}

interface AfterCommit {
  accountId: string;
  step: (em: EntityManager) => Promise<unknown>;
}

/** Starts what a handler wants done after commit. No answer waits for it: what fails is the relay's. */
function startAfterCommit(work: readonly AfterCommit[], { dependencies }: Exchange): void {
  for (const { accountId, step } of work) {
    dependencies.background.add(step(forkForTenant(dependencies.orm, accountId)));
  }
}

type Following = Pick<
  SignedInRecord<z.ZodType, z.ZodType, z.ZodType, Answer, unknown>,
  'follow' | 'answer'
>;

/** A start whose result is waited for: 200 with the result, or the 202 as it was. Any other answer as it is. */
async function followed(
  { follow, answer }: Following,
  rendered: RenderedAnswer,
  { dependencies, tenant }: Exchange,
): Promise<RenderedAnswer> {
  if (!follow || !tenant || answer.kind !== 'one' || !answer.whenDone) return rendered;
  const started = acceptedRun.parse(rendered.body?.data);
  const result = await follow(started, { em: tenant.em, dependencies });
  if (result === null) return rendered;
  return { status: 200, body: { success: true, data: answer.whenDone.parse(result) } };
}

/** Declares an endpoint that anybody may call: no token, no tenant. */
export function publicRoute<
  Declared extends Answer,
  Parameters extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  record: RouteRecord<Parameters, Query, Body, Declared>,
  handler: (
    call: PublicCall<z.output<Parameters>, z.output<Query>, z.output<Body>>,
  ) => Produced<Declared>,
): Route {
  return {
    record: { ...record, permission: 'public' },
    async run(exchange) {
      const { request, response, dependencies } = exchange;
      const { requestId } = localsOf(response);
      const parameters = parametersOf(record.parameters, exchange);
      const { query, body } = await readInput(record, exchange);
      const work: AfterCommit[] = [];
      const value = await handler({
        parameters,
        query,
        body,
        request,
        response,
        requestId,
        dependencies,
        afterCommit: (accountId, step) => work.push({ accountId, step }),
      });
      const rendered = renderAnswer(record.answer, value, exchange);
      startAfterCommit(work, exchange);
      sendAnswer(rendered, response);
    },
  };
}

/** Declares an endpoint of a signed-in user, inside the tenant context of the user's account. */
export function route<
  Declared extends Answer,
  Parameters extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
  Target = undefined,
  Prepared = undefined,
>(
  record: SignedInRecord<Parameters, Query, Body, Declared, Target, Prepared>,
  handler: (
    call: Call<z.output<Parameters>, z.output<Query>, z.output<Body>, Target, Prepared>,
  ) => Produced<Declared>,
): Route {
  return {
    record,
    async run(exchange) {
      const { request, response, dependencies, tenant } = exchange;
      if (!tenant) throw new Error(`No tenant context for ${record.path}`);
      const { requestId } = localsOf(response);
      const parameters = parametersOf(record.parameters, exchange);
      const target = (await record.target?.(tenant.em, parameters, tenant.user)) as Target;
      const { query, body, given } = await readInput(record, exchange);
      const prepared = (await record.prepare?.(body, dependencies)) as Prepared;
      const work: AfterCommit[] = [];
      const produce = async (em: EntityManager) => {
        const value = await handler({
          parameters,
          query,
          body,
          request,
          response,
          requestId,
          dependencies,
          target,
          prepared,
          em,
          user: tenant.user,
          afterCommit: (step, accountId = tenant.user.accountId) => work.push({ accountId, step }),
        });
        return renderAnswer(record.answer, value, exchange);
      };
      const { isIdempotent, answersSecret: isSecret } = record;
      const asked = { request, tenant, body: given, seal: dependencies, isSecret };
      const rendered = await (isIdempotent ? answerOnce(asked, produce) : produce(tenant.em));
      startAfterCommit(work, exchange);
      sendAnswer(await followed(record, rendered, exchange), response);
    },
  };
}
