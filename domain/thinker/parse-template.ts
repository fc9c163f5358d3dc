import { type ForTag, Liquid, type Template } from 'liquidjs';
import { loopsOf } from './loops-of.ts';
import { TemplateError } from './template-error.ts';

/** A prompt template in its two parts, ready to be rendered. */
export interface PromptTemplate {
  engine: Liquid;
  system: Template[];
  user: Template[];
  /** Of both parts. */
  loops: ForTag[];
}

/** Longest prompt in characters: the shipped ones have about a thousand. */
const longestTemplate = 20_000;

/** What a template may do: choose and repeat. Nothing reads files, keeps state or makes text up. */
const knownTags = ['if', 'unless', 'case', 'for', 'break', 'continue', 'comment', 'raw', '#'];

/** Of lists and figures; texts are referred to and not pasted, so nothing works on them. */
const knownFilters = [
  ...['default', 'join', 'size', 'first', 'last', 'abs', 'at_least', 'at_most', 'ceil', 'floor'],
  ...['round', 'plus', 'minus', 'times', 'divided_by', 'modulo'],
];

/** Against templates that never end: milliseconds of one rendering, and values it may hold. */
const limits = { parseLimit: longestTemplate, renderLimit: 500, memoryLimit: 200_000 };

/** The line between the instructions (`system`) and the request (`user`). */
const separator = /^---[ \t]*$/m;

/** What would look like the end or the beginning of the engine's own block of data. */
const dataTag = /<\s*\/?\s*data\b/i;

/**
 * Reads a prompt: instructions, a line `---`, the request; without that line all of it is the request.
 *
 * @throws TemplateError naming the line and what is wrong there
 */
export function parseTemplate(given: string): PromptTemplate {
  const text = given.replaceAll('\r\n', '\n');
  if (text.length > longestTemplate)
    throw new TemplateError(`A prompt has at most ${longestTemplate} characters.`);
  if (dataTag.test(text))
    throw new TemplateError('A prompt cannot hold <data>: the data follow it by themselves.');
  const engine = restrictedEngine();
  const found = separator.exec(text);
  const system = found ? text.slice(0, found.index) : '';
  const request = found ? text.slice(found.index + found[0].length) : text;
  // Empty lines stand for the part before, so that an error names the line of the whole text.
  const user = '\n'.repeat(system.split('\n').length - 1) + request;
  if (request.trim() === '') throw new TemplateError('A prompt says what is wanted; it is empty.');
  const template = { engine, system: parsed(engine, system), user: parsed(engine, user) };
  return { ...template, loops: loopsOf([...template.system, ...template.user]) };
}

function restrictedEngine(): Liquid {
  const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true };
  // Without a place for files: nothing can be included.
  const engine = new Liquid({ ...strict, ...limits, templates: {}, dynamicPartials: false });
  for (const name of Object.keys(engine.tags))
    if (!knownTags.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters))
    if (!knownFilters.includes(name)) engine.unregisterFilter(name);
  return engine;
}

function parsed(engine: Liquid, text: string): Template[] {
  try {
    return engine.parse(text);
  } catch (error) {
    throw new TemplateError(inPlainWords(error));
  }
}

/** What the template library says, for who wrote the template. */
export function inPlainWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, what = message, line] = /^(.*?)(?:, line:(\d+), col:\d+)?$/s.exec(message) ?? [];
  const place = line === undefined ? '' : ` (line ${line})`;
  const tag = /^tag "([^"]*)" not found/.exec(what)?.[1];
  if (tag !== undefined) {
    const known = knownTags.filter((name) => name !== '#').join(', ');
    return `There is no tag "${tag}"${place}. Tags are: ${known}.`;
  }
  const filter = /^undefined filter: (.*)$/.exec(what)?.[1];
  if (filter !== undefined)
    return `There is no filter "${filter}"${place}. Filters are: ${knownFilters.join(', ')}.`;
  const variable = /^undefined variable: (.*)$/.exec(what)?.[1];
  if (variable !== undefined) return `There is no variable ${variable}${place}.`;
  if (/limit exceeded/.test(what)) return `The prompt is too much work to render${place}.`;
  return `The prompt cannot be read${place}: ${what}.`;
}
