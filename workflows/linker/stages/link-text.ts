import { proxyLocalActivities } from '@temporalio/workflow';
import type { LinkedText, LinkerActivities } from '#contracts/activities/linker.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

// Candidates, anchors and the new text are milliseconds, and saved in one transaction with the charge.
const { linkText } = proxyLocalActivities<LinkerActivities>(databaseWork);

/**
 * The stage `link`: leads words of a text to other pages of its site. Shared by linkContent and contentPipeline.
 * It leaves nothing that needs undoing: what it changes is saved together or not at all.
 *
 * @param from share of the stage before it, 0–1
 * @param to share of the stage after it
 * @param version of the text that was to be linked; without it whatever the text is by then
 */
export async function linkStage(
  control: RunControl,
  contentId: string,
  from = 0,
  to = 1,
  version?: number,
): Promise<LinkedText> {
  control.enter('link');
  // What the query shows while it waits to be resumed.
  control.at(from);
  await control.whilePaused();
  const position = control.at(to);
  const linked = await linkText.executeWithOptions({ summary: 'link the text to its site' }, [
    { ...position, contentId, ...(version === undefined ? {} : { version }) },
  ]);
  const { added, mended, credits } = linked;
  control.note(`Added ${added} link(s)`, { links_added: added, links_mended: mended }, credits);
  return linked;
}
