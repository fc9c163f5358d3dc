import type { RouteFacts } from './route-facts.ts';

/**
 * Every status a route can refuse with, from what it takes and does. The order and the reasons are those
 * of spec/api.md, "One envelope" and "Fine print".
 */
export function refusalsOf(facts: RouteFacts): number[] {
  const statuses = new Set<number>([400, 429, 500, 503, ...facts.refusals]);
  if (facts.permission !== null) statuses.add(401).add(403);
  if (facts.pathParameters || facts.actsOnIds) statuses.add(404);
  if (facts.readsBody) statuses.add(413).add(415);
  // A query can be longer than Node reads of a request's head.
  if (facts.query) statuses.add(431);
  if (facts.isChange) statuses.add(409);
  if (facts.body || facts.uploads.length > 0 || facts.takesIdempotencyKey) statuses.add(422);
  if (facts.startsWork) statuses.add(402);
  return [...statuses].sort((left, right) => left - right);
}
