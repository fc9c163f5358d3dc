import { parseThrottleRate, type ThrottleRate } from './throttle-rate.ts';

/** Requests a caller may make, by scope. Source: spec/api.md, "Throttles". */
const defaultRates = {
  ai_function: '10/min',
  image_gen: '15/min',
  content_write: '30/min',
  content_read: '100/min',
  auth: '20/min',
  auth_strict: '5/min',
  planner: '60/min',
  planner_ai: '10/min',
  writer: '60/min',
  writer_ai: '10/min',
  system: '100/min',
  system_admin: '30/min',
  billing: '30/min',
  billing_admin: '10/min',
  analysis: '20/hour',
  chat: '100/hour',
  growth: '60/min',
  growth_ai: '10/min',
  default: '100/min',
} as const;

export type ThrottleScope = keyof typeof defaultRates;
export type ThrottleRates = Record<ThrottleScope, ThrottleRate>;

const scopes = Object.keys(defaultRates) as ThrottleScope[];

function rateOf(scope: ThrottleScope, text: string): ThrottleRate {
  const rate = parseThrottleRate(text);
  if (rate) return rate;
  throw new Error(
    `THROTTLE_RATES: ${scope}=${text} is not a rate; 120/min is one (sec, min, hour, day)`,
  );
}

/**
 * The rates of this installation: those of the specification, and over them what the operator has set.
 *
 * @param configured rates by scope (`{ planner: '120/min' }`)
 * @throws Error naming the scope or the rate that does not exist
 */
export function createThrottleRates(
  configured: Readonly<Record<string, string>> = {},
): ThrottleRates {
  for (const name of Object.keys(configured)) {
    if (!Object.hasOwn(defaultRates, name)) {
      throw new Error(`THROTTLE_RATES: no scope ${name}; there are ${scopes.join(', ')}`);
    }
  }
  const rates = scopes.map((scope) => [
    scope,
    rateOf(scope, configured[scope] ?? defaultRates[scope]),
  ]);
  return Object.fromEntries(rates) as ThrottleRates;
}
