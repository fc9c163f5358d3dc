import type { RunError } from '#contracts/activities/system.ts';
import { failureAdvice } from '#domain/system/failure-advice.ts';

/** Why a run failed, with what to do about it. */
export function presentRunError(error: RunError | null | undefined) {
  return error ? { ...error, advice: failureAdvice(error.category) } : null;
}
