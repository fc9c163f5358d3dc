import { describe, expect, it } from 'vitest';
import { modelCostMicros, picturePriceMicros } from '#domain/billing/model-prices.ts';

describe('the cost of a call', () => {
  it('counts input that was still known for less', () => {
    const tokens = { tokensIn: 1_000_000, tokensOut: 0 };
    expect(modelCostMicros('gpt-5', tokens)).toBe(1_250_000);
    expect(modelCostMicros('gpt-5', { ...tokens, tokensCached: 400_000 })).toBe(800_000);
    expect(modelCostMicros('gpt-5', { ...tokens, tokensCached: 1_000_000 })).toBe(125_000);
  });

  it('is never below that of input all known, whatever an endpoint claims', () => {
    const tokens = { tokensIn: 1000, tokensCached: 9_999_999, tokensOut: 0 };
    expect(modelCostMicros('gpt-4o', tokens)).toBe(1250);
  });
});

describe('the price of a picture', () => {
  it.each([
    ['gpt-image-1', { width: 1024, height: 1024 }, 42_000],
    ['gpt-image-1', { width: 1536, height: 1024 }, 63_000],
    ['gpt-image-1-mini-2025-10-06', { width: 1024, height: 1536 }, 15_000],
    ['stable-diffusion', { width: 1024, height: 1024 }, null],
    ['toString', { width: 1024, height: 1024 }, null],
  ])('of %s at %o is %s', (model, size, micros) => {
    expect(picturePriceMicros(model, size)).toBe(micros);
  });
});
