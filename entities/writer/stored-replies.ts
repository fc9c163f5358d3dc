import type { EntityManager } from '@mikro-orm/postgresql';
import { AiStep } from '#entities/system/ai-step.ts';
import type { Content } from './content.ts';

/** Functions whose reply is a whole text. */
const wholeTextFunctions = [
  'generate_content',
  'generate_product_content',
  'generate_service_content',
  'generate_taxonomy_content',
  'generate_page_content',
];

/** What a text is made of: one reply, or the replies of its parts and of the editor's pass. */
export interface StoredReplies {
  whole: AiStep | null;
  sections: AiStep[];
  edit: AiStep | null;
}

/**
 * The saved steps whose replies the text of a content was made of, as its newest writing left them.
 *
 * @returns null where no model wrote it, or nothing is left of what one said
 */
export async function storedReplies(
  em: EntityManager,
  { writtenByRunId }: Pick<Content, 'writtenByRunId'>,
): Promise<StoredReplies | null> {
  if (!writtenByRunId) return null;
  const steps = await em.find(
    AiStep,
    { runId: writtenByRunId, status: 'saved' },
    { orderBy: { createdAt: 'asc', id: 'asc' } },
  );
  const whole = steps.findLast(({ functionName }) => wholeTextFunctions.includes(functionName));
  const edit = steps.findLast(({ functionName }) => functionName === 'edit_article');
  if (!whole && !edit) return null;
  const sections = steps
    .filter(({ functionName }) => functionName === 'article_section')
    .sort((left, right) => Number(left.subject.part) - Number(right.subject.part));
  return { whole: whole ?? null, sections, edit: edit ?? null };
}
