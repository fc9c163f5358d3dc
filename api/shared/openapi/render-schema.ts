import { z } from 'zod';
import type { CreateDocumentOptions } from 'zod-openapi';

type Override = NonNullable<CreateDocumentOptions['override']>;
type Context = Parameters<Override>[0];

/** `trim()` and the like: a check that changes the text and refuses nothing. */
function trims(schema: z.core.$ZodType): boolean {
  const check = schema._zod.def.checks?.[0]?._zod.def;
  return check?.check === 'overwrite' && (check as z.core.$ZodCheckOverwriteDef).tx(' a ') === 'a';
}

/** Text that is trimmed first and may not be empty: blanks alone are refused. */
function requireVisibleText({ zodSchema, jsonSchema }: Context): void {
  if (!jsonSchema.minLength || jsonSchema.pattern || jsonSchema.format) return;
  if (trims(zodSchema)) jsonSchema.pattern = String.raw`\S`;
}

/**
 * A pipe's input is rendered as its first half alone, which says too little of what is accepted: query
 * numbers are coerced from text first, e-mail addresses are trimmed first. The second half says the rest.
 */
function describeSecondHalf({ zodSchema, jsonSchema }: Context): void {
  const { def } = zodSchema._zod;
  if (def.type !== 'pipe') return;
  const { out } = def as z.core.$ZodPipeDef;
  if (String(jsonSchema.enum) === 'true,false') {
    delete jsonSchema.enum;
    jsonSchema.type = 'boolean';
    return;
  }
  if (out._zod.def.type === 'transform') return;
  const {
    $schema: _schema,
    '~standard': _standard,
    ...rendered
  } = z.toJSONSchema(out, { io: 'input' });
  if (rendered.type !== 'string') {
    delete jsonSchema.minLength;
    delete jsonSchema.maxLength;
  }
  Object.assign(jsonSchema, rendered);
}

/** In answers the format says what the long patterns of dates and ids repeat. */
function dropRepetition({ jsonSchema }: Context): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/** Makes the rendered schema say what the validating one does, where zod's own rendering says less. */
export const renderTruthfully: Override = (context) => {
  if (context.io === 'output') return dropRepetition(context);
  requireVisibleText(context);
  describeSecondHalf(context);
};
