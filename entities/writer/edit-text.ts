import type { EntityManager } from '@mikro-orm/postgresql';
import { checkArticle } from '#domain/writer/check-article.ts';
import { changeText } from './change-text.ts';
import type { Content } from './content.ts';
import type { VersionMaker } from './store-version.ts';
import type { TextChange } from './text-columns.ts';
import { wantedOf } from './wanted-of.ts';

/**
 * A person's change of a text: `changeText`, and where the text was checked when a model wrote it, its findings
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
  const { htmlContent: html, sources, writtenByRunId } = content;
  const isChecked = writtenByRunId != null || content.findings.length > 0;
  if (html === before || !isChecked) return;
  const { findings } = checkArticle({ html, sources, ...(await wantedOf(em, content)) });
  em.assign(content, { findings });
  await em.flush();
}
