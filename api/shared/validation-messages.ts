import type { z } from 'zod';
import type { FieldErrors } from '#contracts/shared/app-error.ts';

type Issue = z.core.$ZodIssue;

/** The field an issue belongs to: `settings.writing.tone`, or `non_field_errors` for the whole body. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'non_field_errors' : path.map(String).join('.');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** What a client is told when the schema gives no message of its own. */
function plainMessage(issue: Issue, input: unknown): string {
  // What a schema says of what is left out, for it knows better than that.
  if (issue.code === 'custom' && issue.message !== 'Invalid input') return issue.message;
  const value = valueAt(input, issue.path);
  if (value === undefined || value === null) return 'This field is required';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'Invalid email format';
  return issue.message;
}

/** A schema may say where a field belongs; zod's own words repeat its name. */
function unknownField({ message }: Issue): string {
  return message.startsWith('Unrecognized key') ? 'Unknown field' : message;
}

/** All problems of an input at once, by field, in the words the clients know (spec/api.md). */
export function fieldErrors(error: z.ZodError, input: unknown): FieldErrors {
  const errors: FieldErrors = {};
  const add = (field: string, message: string) => {
    const messages = Object.hasOwn(errors, field) ? (errors[field] ?? []) : [];
    if (!messages.includes(message)) messages.push(message);
    Object.defineProperty(errors, field, {
      value: messages,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  };
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) add(fieldName([...issue.path, key]), unknownField(issue));
    } else {
      add(fieldName(issue.path), plainMessage(issue, input));
    }
  }
  return errors;
}
