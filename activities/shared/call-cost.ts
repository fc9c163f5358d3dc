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
 * answers under the names of real models, when the model has no known price, and when no tokens were told.
 */
export function callCostMicros(
  vendor: { isSandbox: boolean },
  { model, ...tokens }: BilledTokens,
): number | null {
  // No call takes nothing: an endpoint that tells no tokens has no known cost.
  const isTold = tokens.tokensIn + tokens.tokensOut > 0;
  return vendor.isSandbox || !isTold ? null : modelCostMicros(model, tokens);
}
