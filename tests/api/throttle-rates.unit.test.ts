import { describe, expect, it } from 'vitest';
import { callerAddress } from '#api/shared/caller-address.ts';
import { readEnvironment } from '#config/environment.ts';
import { parseThrottleRate } from '#contracts/api/shared/throttle-rate.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';

describe('throttle rates', () => {
  it('are those of the specification unless configured', () => {
    expect(createThrottleRates()).toEqual({
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
      billing_admin: { limit: 10, windowSeconds: 60 },
      analysis: { limit: 20, windowSeconds: 3600 },
      chat: { limit: 100, windowSeconds: 3600 },
      growth: { limit: 60, windowSeconds: 60 },
      growth_ai: { limit: 10, windowSeconds: 60 },
      default: { limit: 100, windowSeconds: 60 },
    });
  });

  it('are read from THROTTLE_RATES', () => {
    const given = { THROTTLE_RATES: 'planner=120/min, auth_strict=10/sec,chat=5000/day' };
    const { THROTTLE_RATES } = readEnvironment(given, ['THROTTLE_RATES']);
    const rates = createThrottleRates(THROTTLE_RATES);
    expect(rates.planner).toEqual({ limit: 120, windowSeconds: 60 });
    expect(rates.auth_strict).toEqual({ limit: 10, windowSeconds: 1 });
    expect(rates.chat).toEqual({ limit: 5000, windowSeconds: 86_400 });
    expect(rates.writer).toEqual({ limit: 60, windowSeconds: 60 });
  });

  it.each([
    'planner',
    'planner=',
    'planner=60',
    'planner=60/week',
    'planner=0/min',
    'planner=-1/min',
  ])('refuse %s with a message that says how it is written', (text) => {
    expect(() => readEnvironment({ THROTTLE_RATES: text }, ['THROTTLE_RATES'])).toThrow(
      /THROTTLE_RATES=.*must be scope=number\/unit/,
    );
  });

  it('refuse a scope that does not exist, naming those that do', () => {
    expect(() => createThrottleRates({ planer: '60/min' })).toThrow(/no scope planer.*planner_ai/);
    expect(() => createThrottleRates({ toString: '60/min' })).toThrow(/no scope toString/);
    expect(() => createThrottleRates({ planner: 'often' })).toThrow(/planner=often is not a rate/);
  });

  it('of an account count only when they read as one', () => {
    expect(parseThrottleRate('90/hour')).toEqual({ limit: 90, windowSeconds: 3600 });
    for (const odd of ['', '90', '90/', '/min', '1e3/min', '90/min ', '9999999999/min', 90, null]) {
      expect(parseThrottleRate(odd)).toBeNull();
    }
  });
});

describe('callerAddress', () => {
  it('is an IPv4 address as it is, however it is written', () => {
    expect(callerAddress('203.0.113.7')).toBe('203.0.113.7');
    expect(callerAddress('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  it('is the network of an IPv6 address', () => {
    const network = callerAddress('2001:db8:1:2:3:4:5:6');
    expect(callerAddress('2001:db8:1:2:ffff::1')).toBe(network);
    expect(callerAddress('2001:db8:1:3::1')).not.toBe(network);
  });

  it('is one for all that have none', () => {
    for (const odd of [undefined, '', 'no address', '999.1.1.1']) {
      expect(callerAddress(odd)).toBe('unknown');
    }
  });
});
