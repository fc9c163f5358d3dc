import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { createTwinSearch } from '#domain/planner/near-duplicate.ts';
import { titleKey } from '#domain/planner/title-words.ts';
import type { ContentIdea } from './content-idea.ts';
import { lockSiteTitles, offerSiteTitles } from './site-titles.ts';

/** What an idea is refused with whose title its site has. */
export const titleTaken = {
  field: 'idea_title',
  message: 'This title already exists on the site',
};

type Named = Pick<
  ContentIdea,
  | 'ideaTitle'
  | 'titleKey'
  | 'duplicateOfType'
  | 'duplicateOfId'
  | 'duplicateOfTitle'
  | 'duplicateScore'
>;

/**
 * The columns of an idea with this title, marked with its twin by words: vectors are bought by runs alone.
 * In the caller's transaction: until its end no other idea of the site gets a title.
 *
 * @param ideaId of the idea that gets another title; its own task and content are no twins
 * @throws AppError `conflict` when an idea, a task or a content of the site has the title
 */
export async function nameIdea(
  em: EntityManager,
  siteId: string,
  title: string,
  ideaId?: string,
): Promise<Named> {
  const search = createTwinSearch([{ title }]);
  const key = titleKey(title);
  await offerSiteTitles(em, siteId, search, ideaId);
  await lockSiteTitles(em, siteId, { keys: [key], exceptIdeaId: ideaId }, search);
  if (search.isRepeated(0)) throw conflict(titleTaken.message, titleTaken.field);
  const twin = search.twinOf(0);
  return {
    ideaTitle: title,
    titleKey: key,
    duplicateOfType: twin?.type ?? null,
    duplicateOfId: twin?.id ?? null,
    duplicateOfTitle: twin?.title ?? null,
    duplicateScore: twin?.score ?? null,
  };
}
