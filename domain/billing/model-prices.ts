interface ModelPrice {
  /** Micro-dollars per million input tokens. */
  input: number;
  /** Micro-dollars per million output tokens; 0 where nothing is written (embeddings). */
  output: number;
  /** The day the vendor's page was read. */
  asOf: string;
}

const dollar = 1_000_000;

/** List prices, published by OpenAI. A deployment with other models sees "unknown", never a wrong figure. */
const modelPrices: Readonly<Record<string, ModelPrice>> = {
  'gpt-4o': { input: 2.5 * dollar, output: 10 * dollar, asOf: '2025-08-01' },
  'gpt-4o-mini': { input: 0.15 * dollar, output: 0.6 * dollar, asOf: '2025-08-01' },
  'gpt-4.1': { input: 2 * dollar, output: 8 * dollar, asOf: '2025-08-01' },
  'gpt-4.1-mini': { input: 0.4 * dollar, output: 1.6 * dollar, asOf: '2025-08-01' },
  'gpt-4.1-nano': { input: 0.1 * dollar, output: 0.4 * dollar, asOf: '2025-08-01' },
  'gpt-5': { input: 1.25 * dollar, output: 10 * dollar, asOf: '2025-08-07' },
  'gpt-5-mini': { input: 0.25 * dollar, output: 2 * dollar, asOf: '2025-08-07' },
  'gpt-5-nano': { input: 0.05 * dollar, output: 0.4 * dollar, asOf: '2025-08-07' },
  'gpt-image-1': { input: 5 * dollar, output: 40 * dollar, asOf: '2025-08-01' },
  'text-embedding-3-small': { input: 0.02 * dollar, output: 0, asOf: '2025-08-01' },
  'text-embedding-3-large': { input: 0.13 * dollar, output: 0, asOf: '2025-08-01' },
};

/** `gpt-4o-mini-2024-07-18` is a dated build of `gpt-4o-mini` and costs the same. */
const buildDate = /-\d{4}-\d{2}-\d{2}$/;

/** Cost of a call in micro-dollars, rounded; null when the model has no known price: unknown is never 0. */
export function modelCostMicros(model: string, tokensIn: number, tokensOut: number): number | null {
  const name = model.replace(buildDate, '');
  const price = Object.hasOwn(modelPrices, name) ? modelPrices[name] : undefined;
  if (!price) return null;
  return Math.round((tokensIn * price.input + tokensOut * price.output) / 1_000_000);
}
