import { cutText } from '#domain/shared/cut-text.ts';
import { addressKey } from '#domain/writer/cite-sources.ts';
import { researchLimits } from '#domain/writer/research-limits.ts';
import { type ResearchAction, type ResearchTurn, unreadResults } from './turns.ts';

/** Search engines cut longer queries off. */
const longestQuery = 200;

/**
 * What of a turn's wishes is done: searches not made before, and pages that a search has shown and nobody has
 * tried. A page of any other address is not read, whoever names it: pages and customers can say what they like.
 */
export function acceptActions(
  actions: readonly ResearchAction[],
  turns: readonly ResearchTurn[],
): ResearchAction[] {
  const searched = new Set(
    turns.flatMap((turn) => turn.actions).map(({ tool, input }) => key({ tool, input })),
  );
  const shown = new Set(unreadResults(turns).map(({ url }) => addressKey(url)));
  const accepted: ResearchAction[] = [];
  for (const { tool, input } of actions) {
    const action = { tool, input: tool === 'search' ? cutText(input, longestQuery) : input.trim() };
    const isFine = tool === 'search' ? action.input !== '' : shown.has(addressKey(action.input));
    if (!isFine || searched.has(key(action))) continue;
    searched.add(key(action));
    accepted.push(action);
  }
  return accepted.slice(0, researchLimits.actionsATurn);
}

function key({ tool, input }: ResearchAction): string {
  return tool === 'search' ? `search ${input.toLowerCase()}` : `read ${addressKey(input)}`;
}
