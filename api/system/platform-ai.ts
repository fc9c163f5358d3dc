import type { PlatformAi } from '#api/shared/dependencies.ts';

export const aiVariables = [
  'OPENAI_BASE_URL',
  'OPENAI_TEXT_MODEL',
  'RUNWARE_BASE_URL',
  'SANDBOX_URL',
] as const;

/** Addresses and names alone: the API has no vendor's key. */
export function platformAi(environment: Record<(typeof aiVariables)[number], string>): PlatformAi {
  const { origin } = new URL(environment.SANDBOX_URL);
  const addresses = [
    ['openai', environment.OPENAI_BASE_URL],
    ['runware', environment.RUNWARE_BASE_URL],
  ] as const;
  const sandboxed = addresses.filter(([, url]) => new URL(url).origin === origin);
  return {
    textModel: environment.OPENAI_TEXT_MODEL,
    sandboxed: sandboxed.map(([vendor]) => vendor),
  };
}
