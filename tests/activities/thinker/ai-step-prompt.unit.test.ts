import type { EntityManager } from '@mikro-orm/postgresql';
import { describe, expect, it } from 'vitest';
import { translateFailure } from '#activities/shared/translate-failure.ts';
import { createStepPrompt } from '#activities/thinker/ai-step-prompt.ts';
import { aiFunctionNamed } from '#activities/thinker/function-registry.ts';
import { generateIdeasContract } from '#contracts/ai/generate-ideas.ts';

/** An account without prompts of its own. */
const em = { find: async () => [] } as unknown as EntityManager;
const shipped = (text: string) => new Map([['generate_ideas', { text, version: 'a1' }]]);
const { sampleData } = generateIdeasContract;

describe('a shipped prompt', () => {
  it('is rendered with its version', async () => {
    const render = createStepPrompt(shipped('Give {{ data.count }}.'));
    const step = await render(em, aiFunctionNamed('generate_ideas'), sampleData);
    expect(step.version).toBe('a1');
    expect(step.messages[1]?.content).toMatch(/^Give 5\.\n<data>\n/);
  });

  it('that does not fit its data ends the work as our mistake, not after a day', async () => {
    const render = createStepPrompt(shipped('Give {{ data.gone }}.'));
    const failure = await render(em, aiFunctionNamed('generate_ideas'), sampleData).catch(
      translateFailure,
    );
    expect(failure).toMatchObject({ type: 'internal', nonRetryable: true });
  });

  it('that cannot be read stops the process at its start', () => {
    expect(() => createStepPrompt(shipped('{% if %}'))).toThrow(/cannot be read/);
  });
});
