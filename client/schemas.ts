import type { components } from './generated/api.ts';

/** A thing the API answers, by its name in the document: `Schema<'Task'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
