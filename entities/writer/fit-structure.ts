import { unprocessable } from '#contracts/shared/app-error.ts';
import {
  type ContentStructure,
  type ContentType,
  defaultStructureOf,
} from '#domain/writer/content-types.ts';
import { structureRefusal } from '#domain/writer/structure-refusal.ts';

interface TypeAndStructure {
  type: ContentType;
  structure: ContentStructure;
}

interface Wish {
  type?: ContentType | undefined;
  structure?: ContentStructure | undefined;
}

/**
 * Type and structure of something new: an article unless said, built as its type usually is.
 *
 * @throws AppError `unprocessable` for a structure the type cannot have
 */
export function newStructure({ type = 'article', structure }: Wish): TypeAndStructure {
  const chosen = structure ?? defaultStructureOf(type);
  assertFits(type, chosen);
  return { type, structure: chosen };
}

/**
 * Type and structure after a change. A type alone keeps the structure, which must fit it then; what does not
 * change is not judged: it may be of a time when nobody asked.
 *
 * @throws AppError `unprocessable` for a structure the type cannot have
 */
export function changedStructure(present: TypeAndStructure, wish: Wish): TypeAndStructure {
  const { type = present.type, structure = present.structure } = wish;
  if (type !== present.type || structure !== present.structure) assertFits(type, structure);
  return { type, structure };
}

function assertFits(type: ContentType, structure: ContentStructure): void {
  const refusal = structureRefusal(type, structure);
  if (refusal !== undefined) throw unprocessable('content_structure', refusal);
}
