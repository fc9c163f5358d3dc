/** So many requests in so long a window. */
export interface ThrottleRate {
  limit: number;
  windowSeconds: number;
}

const secondsOfUnit: Record<string, number> = { sec: 1, min: 60, hour: 3600, day: 86_400 };

/** Up to a billion: what the counter's column holds. A limit of nothing would be a switch, not a rate. */
export const throttleRateSpelling = /^([1-9]\d{0,8})\/(sec|min|hour|day)$/;

/** Reads `120/min`; null when it is not a rate. */
export function parseThrottleRate(text: unknown): ThrottleRate | null {
  if (typeof text !== 'string') return null;
  const [, limit, unit = ''] = throttleRateSpelling.exec(text) ?? [];
  const windowSeconds = secondsOfUnit[unit];
  return windowSeconds === undefined ? null : { limit: Number(limit), windowSeconds };
}
