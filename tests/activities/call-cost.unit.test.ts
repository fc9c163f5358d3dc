import { expect, it } from 'vitest';
import { callCostMicros } from '#activities/shared/call-cost.ts';

const tokens = { model: 'gpt-4o-mini', tokensIn: 1_000_000, tokensOut: 1_000_000 };

it('costs what the price table says, nothing known at the sandbox and for unknown models', () => {
  expect(callCostMicros({ isSandbox: false }, tokens)).toBe(750_000);
  expect(callCostMicros({ isSandbox: true }, tokens)).toBeNull();
  expect(callCostMicros({ isSandbox: false }, { ...tokens, model: 'llama' })).toBeNull();
  // Not told is not free.
  const untold = { ...tokens, tokensIn: 0, tokensOut: 0 };
  expect(callCostMicros({ isSandbox: false }, untold)).toBeNull();
});
