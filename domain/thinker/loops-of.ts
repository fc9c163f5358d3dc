import { ForTag, type Template, toValueSync } from 'liquidjs';
import { TemplateError } from './template-error.ts';

/** The shipped prompts have two, one within the other; with data of a request these bound the work. */
const most = { loops: 60, withinEachOther: 3 };

/**
 * The loops of a template, whatever branch they stand in.
 *
 * @throws TemplateError for more than a prompt may have, and for one that runs over numbers: its work would be
 *   bounded by nothing
 */
export function loopsOf(templates: readonly Template[]): ForTag[] {
  const loops = [...walk(templates, 1)];
  if (loops.length <= most.loops) return loops;
  throw new TemplateError(`A prompt has at most ${most.loops} loops.`);
}

function* walk(templates: readonly Template[], depth: number): Generator<ForTag> {
  for (const template of templates) {
    const isLoop = template instanceof ForTag;
    if (isLoop) {
      assertAllowed(template, depth);
      yield template;
    }
    const children = template.children?.(false, true);
    if (children) yield* walk(toValueSync(children) as Template[], isLoop ? depth + 1 : depth);
  }
}

function assertAllowed({ collection, token }: ForTag, depth: number): void {
  const line = token.getPosition()[0];
  if (depth > most.withinEachOther)
    throw new TemplateError(
      `Loops stand at most ${most.withinEachOther} deep in each other (line ${line}).`,
    );
  if (collection.getText().startsWith('('))
    throw new TemplateError(
      `A loop runs over a list of the data, not over numbers (line ${line}).`,
    );
}
