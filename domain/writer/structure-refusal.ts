import { type ContentStructure, type ContentType, fitsType } from './content-types.ts';

function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** Why a content of this type cannot be built so ("A product cannot be a how_to"); undefined when it can. */
export function structureRefusal(
  type: ContentType,
  structure: ContentStructure,
): string | undefined {
  if (fitsType(type, structure)) return undefined;
  const subject = withArticle(type);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} cannot be ${withArticle(structure)}`;
}
