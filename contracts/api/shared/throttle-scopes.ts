/**
 * Requests a caller may make, by scope. Source: spec/api.md, "Throttles".
 * `windowSeconds` is the length of the window in which `limit` requests are allowed.
 */
export const throttleRates = {
  ai_function: { limit: 10, windowSeconds: 60 },
  image_gen: { limit: 15, windowSeconds: 60 },
  content_write: { limit: 30, windowSeconds: 60 },
  content_read: { limit: 100, windowSeconds: 60 },
  auth: { limit: 20, windowSeconds: 60 },
  auth_strict: { limit: 5, windowSeconds: 60 },
  planner: { limit: 60, windowSeconds: 60 },
  planner_ai: { limit: 10, windowSeconds: 60 },
  writer: { limit: 60, windowSeconds: 60 },
  writer_ai: { limit: 10, windowSeconds: 60 },
  system: { limit: 100, windowSeconds: 60 },
  system_admin: { limit: 30, windowSeconds: 60 },
  billing: { limit: 30, windowSeconds: 60 },
  default: { limit: 100, windowSeconds: 60 },
} as const;

export type ThrottleScope = keyof typeof throttleRates;
export type ThrottleRates = Record<ThrottleScope, { limit: number; windowSeconds: number }>;
