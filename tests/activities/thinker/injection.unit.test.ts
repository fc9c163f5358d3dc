import { describe, expect, it } from 'vitest';
import type { AiFunctionContract } from '#contracts/ai/ai-function-contract.ts';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { checkTemplate } from '#domain/thinker/check-template.ts';
import { type PromptTemplate, parseTemplate } from '#domain/thinker/parse-template.ts';
import { renderPrompt } from '#domain/thinker/render-prompt.ts';
import { variablePaths } from '#domain/thinker/schema-paths.ts';
import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { textPlaces, withText } from './support/fill-texts.ts';
import { injectionAttempts } from './support/injection-attempts.ts';

const attempts = Object.entries(injectionAttempts);
const shipped = await loadDefaultPrompts(aiFunctionContracts.map(({ promptType }) => promptType));

/** An account's own prompt that shows all there is, in both parts. */
function showsEverything({ dataSchema }: AiFunctionContract): string {
  const outputs = variablePaths(dataSchema).map((path) => {
    const [list = '', ...members] = path.split('[].');
    return members.length === 0
      ? `{{ ${list} }} {{ ${list} | join: "+" }}`
      : `{% for item in ${list} %}{{ item${members.length > 1 ? '' : `.${members[0]}`} }}{% endfor %}`;
  });
  return `${outputs.join('\n')}\n---\n${outputs.join('\n')}`;
}

interface Parts {
  instructions: string[];
  data: unknown;
  block: string;
}

/** What was sent, with the data taken out. */
function partsOf(template: PromptTemplate, contract: AiFunctionContract, data: unknown): Parts {
  const messages = renderPrompt(template, contract.dataSchema, data);
  const request = messages[1]?.content ?? '';
  const start = request.indexOf('<data>\n');
  const block = request.slice(start + '<data>\n'.length, -'\n</data>'.length);
  const roles = messages.map(({ role }) => role);
  const around = [request.slice(0, start), request.slice(-'\n</data>'.length)];
  const instructions = [...roles, messages[0]?.content ?? '', ...around];
  return { instructions, data: JSON.parse(block), block };
}

const promptsOf = (contract: AiFunctionContract) =>
  [shipped.get(contract.promptType)?.text ?? '', showsEverything(contract)].map(parseTemplate);

describe.each(aiFunctionContracts)('$name', (contract) => {
  const { dataSchema, sampleData } = contract;
  const places = textPlaces(dataSchema, sampleData);
  const harmless = dataSchema.parse(withText(sampleData, places, 'coffee'));
  const prompts = promptsOf(contract);
  const usual = prompts.map((template) => partsOf(template, contract, harmless));

  it('has texts to attack, and a prompt that shows them all', () => {
    expect(places.length).toBeGreaterThan(0);
    expect(checkTemplate(showsEverything(contract), contract)).toEqual([]);
    expect(usual[1]?.instructions.join('\n')).toContain('[data.');
  });

  it.each(attempts)('in every text: %s', (_what, attempt) => {
    const data = dataSchema.parse(withText(sampleData, places, attempt));
    prompts.forEach((template, index) => {
      const sent = partsOf(template, contract, data);
      expect(sent.instructions).toEqual(usual[index]?.instructions);
      expect(sent.data).toEqual(data);
      // Nothing in the block looks like a tag, and nothing in it is invisible.
      expect(sent.block).not.toMatch(/[<\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}\u2028\u2029]/u);
    });
  });

  it.each(places.map((place) => [place.join('.'), place] as const))(
    'in %s alone: all of them one after another',
    (_name, place) => {
      const data = dataSchema.parse(
        withText(harmless, [place], attempts.map(([, attempt]) => attempt).join('\n')),
      );
      prompts.forEach((template, index) => {
        const sent = partsOf(template, contract, data);
        expect(sent.instructions).toEqual(usual[index]?.instructions);
        expect(sent.data).toEqual(data);
      });
    },
  );
});

it('there are many attempts', () => {
  expect(attempts.length).toBeGreaterThanOrEqual(80);
});
