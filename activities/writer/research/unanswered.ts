import type { ResearchAction, ResearchTurn } from './turns.ts';

/** Of what a turn asked for, what has no answer yet: neither results or a page, nor a reason. */
export function unansweredOf({
  actions,
  results,
  pages,
  failures,
}: ResearchTurn): ResearchAction[] {
  const answered = new Set([
    ...results.map(({ query }) => query),
    ...pages.map(({ asked }) => asked),
    ...failures.map(({ input }) => input),
  ]);
  return actions.filter(({ input }) => !answered.has(input));
}
