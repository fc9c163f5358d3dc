import type { RequestHandler, Response } from 'express';
import { localsOf } from '../locals.ts';
import type { QueryTally, RequestScopes } from './request-scope.ts';

const microsecondsPerMillisecond = 1000;

/** `Server-Timing`: milliseconds in the database, of processor (of the whole process meanwhile), and queries. */
function render(tally: QueryTally, cpuBefore: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpu = (user + system) / microsecondsPerMillisecond;
  return [
    `db;dur=${tally.milliseconds.toFixed(1)}`,
    `cpu;dur=${cpu.toFixed(1)}`,
    `queries;desc="${tally.queries}"`,
  ].join(', ');
}

/** The last moment a header can be set. Only then it is known who asked. */
function beforeHeaders(response: Response, act: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...parameters: unknown[]) => Response;
  const acting = (...parameters: unknown[]) => {
    act();
    return writeHead(...parameters);
  };
  response.writeHead = acting as typeof response.writeHead;
}

/** A developer's request with `X-Debug-Resource-Tracking: true` is told what it cost. Nothing is measured for others. */
export function trackResources(scopes: RequestScopes): RequestHandler {
  return (request, response, next) => {
    const scope = scopes.getStore();
    if (!scope || request.get('x-debug-resource-tracking') !== 'true') return next();
    const tally: QueryTally = { queries: 0, milliseconds: 0 };
    const cpuBefore = process.cpuUsage();
    scope.tally = tally;
    beforeHeaders(response, () => {
      if (localsOf(response).user?.role !== 'developer') return;
      response.setHeader('Server-Timing', render(tally, cpuBefore));
    });
    return next();
  };
}
