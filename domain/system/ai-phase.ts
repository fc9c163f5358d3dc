import { isEnded, type RunStatus } from './run-states.ts';

/** How far an AI step is, as its row says. */
export type AiStepStatus = 'prepared' | 'replied' | 'saved' | 'failed';

/**
 * The phase of spec/ai.md that a run is in, told from its newest step. A run that ended badly stays in the
 * phase it ended in.
 *
 * @param newest of the run's AI steps; null before the first and where there is none
 */
export function aiPhase(
  status: RunStatus,
  newest: AiStepStatus | null,
): 'INIT' | 'PREP' | 'AI_CALL' | 'PARSE' | 'SAVE' | 'DONE' {
  if (status === 'completed') return 'DONE';
  if (newest === null) return status === 'queued' || isEnded(status) ? 'INIT' : 'PREP';
  const phases = { prepared: 'AI_CALL', replied: 'PARSE', failed: 'PARSE', saved: 'SAVE' } as const;
  return phases[newest];
}
