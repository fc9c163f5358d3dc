import pLimit from 'p-limit';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { toStorable } from '#activities/shared/storable-text.ts';
import type { ResearchTurnInput } from '#contracts/activities/research.ts';
import { researchLimits } from '#domain/writer/research-limits.ts';
import { type PageReader, UnreadablePage } from '#providers/page-reader/page-reader.ts';
import { addAnswers, openActions } from './add-answers.ts';
import type { ResearchAnswers } from './turns.ts';

/** Pages of one turn read beside each other; those of one site wait for each other anyway. */
const pagesAtOnce = 3;

/** Reads the pages a turn names; one that cannot be read is noted with its reason, the others go on. */
export function createReadPages(dependencies: ActivityDependencies) {
  const { pageReader } = dependencies;
  return async function readPages(input: ResearchTurnInput): Promise<void> {
    const wanted = await openActions(dependencies, input, 'read_page');
    const limit = pLimit(pagesAtOnce);
    await withHeartbeat((signal) =>
      Promise.all(
        wanted.map(({ input: url }) =>
          limit(async () => addAnswers(dependencies, input, await read(pageReader, url, signal))),
        ),
      ),
    );
  };
}

async function read(
  reader: PageReader,
  asked: string,
  signal: AbortSignal,
): Promise<Partial<ResearchAnswers>> {
  try {
    const { url, title, text } = await reader.read(asked, signal);
    const shown = toStorable(text.slice(0, researchLimits.pageCharacters));
    return { pages: [{ asked, url, title: toStorable(title), text: shown }] };
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    return { failures: [{ input: asked, reason: error.message }] };
  }
}
