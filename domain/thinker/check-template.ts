import { ForTag, type Template, toValueSync, type Variable } from 'liquidjs';
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

function unknownVariables({ engine, system, user }: PromptTemplate, schema: z.ZodType): string[] {
  const parts = [...system, ...user];
  const loops = loopsOf(parts);
  const { variables } = engine.analyzeSync(parts, { partials: false });
  const problems = Object.values(variables)
    .flat()
    .filter((variable) => !isKnown(variable, schema, loops))
    .map((variable) => problemOf(variable, schema));
  return [...new Set(problems)];
}

/** Collections by the name of the variable that runs through them. */
type Loops = Map<string, string[]>;

function loopsOf(templates: Template[], loops: Loops = new Map()): Loops {
  for (const template of templates) {
    if (template instanceof ForTag) {
      const collection = template.collection.getText();
      loops.set(template.variable, [...(loops.get(template.variable) ?? []), collection]);
    }
    const children = template.children?.(false, true);
    if (children) loopsOf(toValueSync(children) as Template[], loops);
  }
  return loops;
}

function isKnown({ segments }: Variable, schema: z.ZodType, loops: Loops): boolean {
  const [root, ...path] = segments;
  if (path.some((segment) => typeof segment === 'object')) return false;
  const members = path as (string | number)[];
  if (root === 'data') return schemaAt(schema, members) !== undefined;
  if (root === 'forloop') return loops.size > 0;
  const collections = loops.get(String(root)) ?? [];
  return collections.some((collection) => {
    const element = elementOf(collection, schema, loops);
    return element === null
      ? members.length === 0
      : element !== undefined && schemaAt(element, members) !== undefined;
  });
}

/** What runs through `data.groups`, or through `group.keywords` of an outer loop; null for plain figures. */
function elementOf(
  collection: string,
  schema: z.ZodType,
  loops: Loops,
  depth = 0,
): z.ZodType | null | undefined {
  if (collection.startsWith('(')) return null;
  const [root = '', ...members] = (/^[\w.-]+/.exec(collection)?.[0] ?? '').split('.');
  if (root === 'data') return schemaAt(schema, [...members, 0]);
  if (depth > loops.size) return undefined;
  for (const outer of loops.get(root) ?? []) {
    const element = elementOf(outer, schema, loops, depth + 1);
    const found = element ? schemaAt(element, [...members, 0]) : undefined;
    if (found) return found;
  }
  return undefined;
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
