import type { ForTag, Variable } from 'liquidjs';
import type { z } from 'zod';
import { type PromptTemplate, parseTemplate } from './parse-template.ts';
import { renderPrompt } from './render-prompt.ts';
import { schemaAt, variablePaths } from './schema-paths.ts';
import { TemplateError } from './template-error.ts';

/** What a prompt is checked against. */
interface CheckedAgainst {
  dataSchema: z.ZodType;
  sampleData: unknown;
}

/**
 * What is wrong with a prompt, in plain words naming line and variable; empty for one that can be used. Every
 * branch is looked at, also those the sample does not come to.
 */
export function checkTemplate(text: string, { dataSchema, sampleData }: CheckedAgainst): string[] {
  try {
    const template = parseTemplate(text);
    const unknown = unknownVariables(template, dataSchema);
    if (unknown.length > 0) return unknown;
    renderPrompt(template, dataSchema, sampleData);
    return [];
  } catch (error) {
    if (error instanceof TemplateError) return [error.message];
    throw error;
  }
}

function unknownVariables(template: PromptTemplate, schema: z.ZodType): string[] {
  const { engine, system, user } = template;
  const parts = [...system, ...user];
  const loops = collectionsOf(template.loops);
  const elements: Elements = new Map();
  const { variables } = engine.analyzeSync(parts, { partials: false });
  const problems = Object.values(variables)
    .flat()
    .filter((variable) => !isKnown(variable, schema, { loops, elements }))
    .map((variable) => problemOf(variable, schema));
  return [...new Set(problems)];
}

/** Collections by the name of the variable that runs through them. */
type Loops = ReadonlyMap<string, readonly string[]>;

function collectionsOf(tags: readonly ForTag[]): Loops {
  const collections = new Map<string, string[]>();
  for (const { variable, collection } of tags)
    collections.set(variable, [...(collections.get(variable) ?? []), collection.getText()]);
  return collections;
}

interface Context {
  loops: Loops;
  elements: Elements;
}

function isKnown({ segments }: Variable, schema: z.ZodType, context: Context): boolean {
  const [root, ...path] = segments;
  if (path.some((segment) => typeof segment === 'object')) return false;
  const members = path as (string | number)[];
  if (root === 'data') return schemaAt(schema, members) !== undefined;
  if (root === 'forloop') return context.loops.size > 0;
  const collections = context.loops.get(String(root)) ?? [];
  return collections.some((collection) => {
    const element = elementOf(collection, schema, context);
    return element !== undefined && schemaAt(element, members) !== undefined;
  });
}

/** What runs through each collection, looked up once; undefined also while it is being looked up. */
type Elements = Map<string, z.ZodType | undefined>;

/** What runs through `data.groups`, or through `group.keywords` of an outer loop. */
function elementOf(collection: string, schema: z.ZodType, context: Context): z.ZodType | undefined {
  const { loops, elements } = context;
  if (elements.has(collection)) return elements.get(collection);
  elements.set(collection, undefined);
  const [root = '', ...members] = (/^[\w.-]+/.exec(collection)?.[0] ?? '').split('.');
  const element =
    root === 'data' ? schemaAt(schema, [...members, 0]) : ofOuterLoop(loops.get(root) ?? []);
  elements.set(collection, element);
  return element;

  function ofOuterLoop(collections: readonly string[]): z.ZodType | undefined {
    for (const outer of collections) {
      const item = elementOf(outer, schema, context);
      const found = item && schemaAt(item, [...members, 0]);
      if (found) return found;
    }
    return undefined;
  }
}

function problemOf(variable: Variable, schema: z.ZodType): string {
  const name = variable.toString();
  const line = variable.location.row;
  const known = variablePaths(schema);
  const [root] = variable.segments;
  const meant = root === 'data' ? undefined : known.find((path) => path === `data.${name}`);
  const advice = meant ? `Write ${meant}.` : `Variables are: ${known.join(', ')}.`;
  return `There is no variable ${name} (line ${line}). ${advice}`;
}
