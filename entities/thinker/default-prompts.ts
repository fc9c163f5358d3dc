import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A shipped prompt. */
export interface DefaultPrompt {
  text: string;
  /** Changes whenever the file does; logged with each request. */
  version: string;
}

/** The shipped prompts by prompt type. */
export type DefaultPrompts = ReadonlyMap<string, DefaultPrompt>;

/** Reads `prompts/{type}.liquid` of each prompt type; a missing file stops the process at its start. */
export async function loadDefaultPrompts(promptTypes: readonly string[]): Promise<DefaultPrompts> {
  const prompts = await Promise.all(
    promptTypes.map(async (type) => {
      const file = new URL(`./prompts/${type.replaceAll('_', '-')}.liquid`, import.meta.url);
      const text = await readFile(file, 'utf8');
      const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
      return [type, { text, version }] as const;
    }),
  );
  return new Map(prompts);
}
