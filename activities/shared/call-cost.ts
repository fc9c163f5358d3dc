import { modelCostMicros } from '#domain/billing/model-prices.ts';

interface BilledTokens {
  model: string;
  tokensIn: number;
  /** Those of `tokensIn` that cost less. */
  tokensCached?: number;
  tokensOut: number;
}

/**
 * What a call of a vendor cost in micro-dollars, rounded. Null when nobody is paid, as at the sandbox, which
 * answers under the names of real models, and when the model has no known price.
 */
export function callCostMicros(
  vendor: { isSandbox: boolean },
  { model, ...tokens }: BilledTokens,
): number | null {
  return vendor.isSandbox ? null : modelCostMicros(model, tokens);
}
