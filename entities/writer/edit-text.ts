import type { EntityManager } from '@mikro-orm/postgresql';
import { checkArticle } from '#domain/writer/check-article.ts';
import { changeText } from './change-text.ts';
import type { Content } from './content.ts';
import type { VersionMaker } from './store-version.ts';
import { Task } from './task.ts';
import type { TextChange } from './text-columns.ts';

/**
 * A person's change of a text: `changeText`, and where the text was checked when it was written, its findings
 * are those of the text as it is from now on, so that what was mended is not asked for for ever.
 *
 * @param content locked by the caller and managed
 */
export async function editText(
  em: EntityManager,
  content: Content,
  change: TextChange,
  maker: VersionMaker,
): Promise<void> {
  const before = content.htmlContent;
  await changeText(em, content, change, maker);
  const { taskId, htmlContent: html, sources, writtenByRunId } = content;
  if (html === before || !writtenByRunId) return;
  const task = taskId ? await em.findOne(Task, { id: taskId }) : null;
  const outline = task?.outline ?? [];
  const { findings } = checkArticle({
    html,
    wordTarget: task?.wordCount ?? null,
    sources,
    ...(outline.length > 0 && { outline }),
  });
  em.assign(content, { findings });
  await em.flush();
}
