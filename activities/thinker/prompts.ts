import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Liquid, type Template } from 'liquidjs';
import type { AiMessage } from '#entities/system/ai-step.ts';

/** A shipped prompt: two parts of one file, parsed once. */
interface Prompt {
  /** Changes whenever the file does; logged with each request. */
  version: string;
  system: Template[];
  user: Template[];
}

/** The line between the instructions and the part with the data. */
const partSeparator = '\n---\n';

/** Renders the shipped prompts. Templates can read their variables and nothing else: no code runs in them. */
export class PromptLibrary {
  private readonly engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
  });
  private readonly prompts: ReadonlyMap<string, Prompt>;

  private constructor(texts: ReadonlyMap<string, string>) {
    this.prompts = new Map([...texts].map(([name, text]) => [name, this.parse(name, text)]));
  }

  /** Reads `prompts/{function}.liquid` of each function; a missing file stops the process at its start. */
  static async load(functionNames: readonly string[]): Promise<PromptLibrary> {
    const texts = await Promise.all(
      functionNames.map(async (name) => {
        const file = new URL(`./prompts/${name.replaceAll('_', '-')}.liquid`, import.meta.url);
        return [name, await readFile(file, 'utf8')] as const;
      }),
    );
    return new PromptLibrary(new Map(texts));
  }

  /**
   * The messages of a request: instructions first, then the customer's data, delimited and labelled, so
   * that nothing in it is taken for an instruction.
   */
  async render(
    functionName: string,
    data: unknown,
  ): Promise<{ version: string; messages: AiMessage[] }> {
    const prompt = this.prompts.get(functionName);
    if (!prompt) throw new RangeError(`No prompt for ${functionName}`);
    const variables = { data };
    const system = String(await this.engine.render(prompt.system, variables));
    const instructions = String(await this.engine.render(prompt.user, variables));
    // A closing tag inside a customer's text must not end the block early.
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    return {
      version: prompt.version,
      messages: [
        { role: 'system', content: system.trim() },
        { role: 'user', content: `${instructions.trim()}\n<data>\n${json}\n</data>` },
      ],
    };
  }

  private parse(name: string, text: string): Prompt {
    const [system, user] = text.split(partSeparator);
    if (system === undefined || user === undefined)
      throw new SyntaxError(`Prompt ${name} lacks a part`);
    const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
    return { version, system: this.engine.parse(system), user: this.engine.parse(user) };
  }
}
