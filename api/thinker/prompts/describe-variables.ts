import { z } from 'zod';
import type { AiFunctionContract } from '#contracts/ai/ai-function-contract.ts';
import { schemaAt, variablePaths } from '#domain/thinker/schema-paths.ts';

type VariableType = 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'object';

interface DescribedVariable {
  /** `data.title`; `data.groups[].key` is a member of every group. */
  name: string;
  type: VariableType;
  description: string;
  sample: unknown;
}

/** `data.groups[].key` as the steps that lead there: `groups`, 0, `key`. */
function stepsOf(path: string): (string | number)[] {
  const names = path.replaceAll('[]', '.0').split('.').slice(1);
  return names.map((name) => (name === '0' ? 0 : name));
}

function typeOf(schema: z.ZodType): VariableType {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'choice';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodArray) return 'list';
  return schema instanceof z.ZodObject ? 'object' : 'text';
}

/** How a template sees it: texts are referred to, what cannot be written freely stands for itself. */
const seenAs: Record<VariableType, string> = {
  text: 'A text of the data; the template shows where it stands, never what it says',
  number: 'A figure',
  boolean: 'true or false',
  choice: 'One of a closed list of words',
  list: 'A list; `for` runs through it, `size` counts it',
  object: 'Several members',
};

function descriptionOf(schema: z.ZodType, type: VariableType): string {
  if (schema instanceof z.ZodEnum) return `One of ${schema.options.join(', ')}`;
  return schema.meta()?.description ?? seenAs[type];
}

function memberOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

/** Every variable a prompt of the function can name, with its value in the sample. */
export function describeVariables({
  dataSchema,
  sampleData,
}: AiFunctionContract): DescribedVariable[] {
  return variablePaths(dataSchema).flatMap((name) => {
    const steps = stepsOf(name);
    const schema = schemaAt(dataSchema, steps);
    if (!schema) return [];
    const type = typeOf(schema);
    const sample = steps.reduce(memberOf, sampleData) ?? null;
    return [{ name, type, description: descriptionOf(schema, type), sample }];
  });
}
