import { describe, expect, it } from 'vitest';
import { promptTypeOf } from '#activities/thinker/ai-function.ts';
import { aiFunctions } from '#activities/thinker/function-registry.ts';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { checkTemplate } from '#domain/thinker/check-template.ts';
import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';

const names = aiFunctions.map(({ name }) => name);
const contracts = new Map(aiFunctionContracts.map((contract) => [contract.name, contract]));

/** The paths of members that say nothing. */
function emptyMembers(value: unknown, path = 'data'): string[] {
  if (value === '' || value === null || value === undefined) return [path];
  if (typeof value !== 'object') return [];
  const members = Object.entries(value);
  if (members.length === 0) return [path];
  return members.flatMap(([name, member]) => emptyMembers(member, `${path}.${name}`));
}

describe('functions and contracts', () => {
  it('are the same set, each once', () => {
    expect([...names].sort()).toEqual([...contracts.keys()].sort());
    expect(new Set(names).size).toBe(names.length);
    expect(contracts.size).toBe(aiFunctionContracts.length);
  });

  it.each(aiFunctions)('$name says the same in both', (definition) => {
    const contract = contracts.get(definition.name);
    expect(promptTypeOf(definition)).toBe(contract?.promptType);
    expect(definition.dataSchema).toBe(contract?.dataSchema);
    expect(definition.outputSchema).toBe(contract?.outputSchema);
    // Null: the workflow charges it in one of its own steps.
    expect([contract?.operation, null]).toContain(definition.operation);
  });

  it.each(aiFunctionContracts)(
    'the sample of $name is data of it, every member filled',
    (contract) => {
      expect(contract.dataSchema.parse(contract.sampleData)).toEqual(contract.sampleData);
      // What is empty shows nothing in a preview, and nobody tries to break out of it.
      expect(emptyMembers(contract.sampleData)).toEqual([]);
    },
  );

  it.each(aiFunctionContracts)('the shipped prompt of $name can be used', async (contract) => {
    const prompts = await loadDefaultPrompts([contract.promptType]);
    const text = prompts.get(contract.promptType)?.text ?? '';
    expect(checkTemplate(text, contract)).toEqual([]);
  });
});
