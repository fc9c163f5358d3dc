/** Micro-dollars per million tokens. */
interface TokenPrice {
  input: number;
  /** Of input the vendor still knew. */
  cachedInput: number;
  /** 0 where nothing is written (embeddings). */
  output: number;
  /** The day the vendor's page was read. */
  asOf: string;
}

const dollar = 1_000_000;

function price(input: number, cachedInput: number, output: number, asOf: string): TokenPrice {
  return {
    input: input * dollar,
    cachedInput: cachedInput * dollar,
    output: output * dollar,
    asOf,
  };
}

/**
 * List prices in dollars, published by OpenAI: input, cached input, output. A deployment with other models sees
 * "unknown", never a wrong figure.
 */
const tokenPrices: Readonly<Record<string, TokenPrice>> = {
  'gpt-4o': price(2.5, 1.25, 10, '2025-08-01'),
  'gpt-4o-mini': price(0.15, 0.075, 0.6, '2025-08-01'),
  'gpt-4.1': price(2, 0.5, 8, '2025-08-01'),
  'gpt-4.1-mini': price(0.4, 0.1, 1.6, '2025-08-01'),
  'gpt-4.1-nano': price(0.1, 0.025, 0.4, '2025-08-01'),
  'o4-mini': price(1.1, 0.275, 4.4, '2025-08-01'),
  'gpt-5': price(1.25, 0.125, 10, '2025-08-07'),
  'gpt-5-mini': price(0.25, 0.025, 2, '2025-08-07'),
  'gpt-5-nano': price(0.05, 0.005, 0.4, '2025-08-07'),
  'gpt-image-1': price(5, 1.25, 40, '2025-08-01'),
  'gpt-image-1-mini': price(2, 0.2, 8, '2025-10-06'),
  'text-embedding-3-small': price(0.02, 0.02, 0, '2025-08-01'),
  'text-embedding-3-large': price(0.13, 0.13, 0, '2025-08-01'),
};

interface PicturePrice {
  /** Dollars at medium quality, which is what is asked for. */
  square: number;
  /** 1536x1024 and 1024x1536. */
  oblong: number;
  asOf: string;
}

const picturePrices: Readonly<Record<string, PicturePrice>> = {
  'gpt-image-1': { square: 0.042, oblong: 0.063, asOf: '2025-08-01' },
  'gpt-image-1-mini': { square: 0.011, oblong: 0.015, asOf: '2025-10-06' },
};

/** `gpt-4o-mini-2024-07-18` is a dated build of `gpt-4o-mini` and costs the same. */
const buildDate = /-\d{4}-\d{2}-\d{2}$/;

interface Tokens {
  tokensIn: number;
  /** Those of `tokensIn` the vendor charges less for. */
  tokensCached?: number;
  tokensOut: number;
}

/** Cost of a call in micro-dollars, rounded; null when the model has no known price: unknown is never 0. */
export function modelCostMicros(
  model: string,
  { tokensIn, tokensCached = 0, tokensOut }: Tokens,
): number | null {
  const found = ownMember(tokenPrices, model.replace(buildDate, ''));
  if (!found) return null;
  const { input, cachedInput, output } = found;
  const cached = Math.min(tokensCached, tokensIn);
  const total = (tokensIn - cached) * input + cached * cachedInput + tokensOut * output;
  return Math.round(total / 1_000_000);
}

/** Price of one picture in micro-dollars, for answers that tell no tokens; null when it is unknown. */
export function picturePriceMicros(
  model: string,
  { width, height }: { width: number; height: number },
): number | null {
  const price = ownMember(picturePrices, model.replace(buildDate, ''));
  if (!price) return null;
  return Math.round((width === height ? price.square : price.oblong) * dollar);
}

function ownMember<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
