import type { EntityManager } from '@mikro-orm/postgresql';
import type { Content } from './content.ts';
import { storeVersion, type VersionMaker } from './store-version.ts';
import { type TextChange, textColumns } from './text-columns.ts';

/** What a version keeps; the keywords are no text. */
const versioned = ['title', 'htmlContent', 'metaTitle', 'metaDescription'] as const;

/**
 * The one way a text changes, whoever changes it: cleans what is given, and if title, HTML or meta texts
 * are others than before, gives them the next version and keeps them as that version. The text of before is
 * a version too, also where nobody has kept it yet, so the original is always recoverable. Keywords are
 * written without a new version.
 *
 * In the caller's transaction, which has locked the content and read it since; its other columns (status,
 * where the stages stand) are the caller's to change.
 *
 * @param content managed by `em`; holds the new text afterwards
 * @returns whether there is a new version
 */
export async function changeText(
  em: EntityManager,
  content: Content,
  change: TextChange,
  maker: VersionMaker,
): Promise<boolean> {
  const columns = textColumns(change);
  const isChanged = versioned.some(
    (name) => columns[name] !== undefined && columns[name] !== content[name],
  );
  if (isChanged) {
    // Imported, or of a time when nobody kept it: then nobody knows who made it.
    await storeVersion(em, content, { reason: 'original', madeAt: content.updatedAt });
    em.assign(content, { ...columns, version: content.version + 1 });
  } else {
    em.assign(content, columns);
  }
  await em.flush();
  if (isChanged) await storeVersion(em, content, maker);
  return isChanged;
}
