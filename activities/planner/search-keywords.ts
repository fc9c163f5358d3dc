import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import type { BatchInput } from '#contracts/activities/planner.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { searchEach } from './search-each.ts';
import { findUnsearched } from './unsearched-keywords.ts';

/**
 * Asks the search engine for one batch of the run's keywords. What it answered within the month is not asked
 * again, and every answer is kept as it comes: an attempt after a failure goes on where that one stopped.
 */
export function createSearchKeywords(dependencies: ActivityDependencies) {
  const { orm, searchProvider, logger } = dependencies;
  return async function searchKeywords(input: BatchInput): Promise<void> {
    if (searchProvider === null) return;
    const { runId, batch } = input;
    const { missing, known } = await findUnsearched(orm.em, searchProvider, input);
    const began = Date.now();
    const outcome = await withHeartbeat((signal) =>
      searchEach({ orm, searchProvider }, input.accountId, missing, signal),
    );
    const { searched, refused, failure } = outcome;
    const line = { runId, batch, provider: searchProvider.name, known, searched };
    // What a search costs depends on the contract with the provider; the number is what is known here.
    logger.info(
      { ...line, refused: refused.length, milliseconds: Date.now() - began },
      'a batch of keywords was searched',
    );
    if (failure) throw failure.error;
    // A phrase that the engine will not take does without; an engine that takes none is set up wrongly.
    if (refused[0] && searched + known === 0) throw refused[0];
    await orm.em.transactional((em) =>
      recordProgress(em, { ...input, message: `Searched ${searched} keyword(s)` }),
    );
  };
}
