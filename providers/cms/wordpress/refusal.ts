import { errorOf } from './error-of.ts';
import { RestRefusal } from './rest-client.ts';

/** Turns a refusal that nobody could make use of into the interface's error. */
export async function settleRefusals<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RestRefusal ? errorOf(error.status, new Headers(), error.answer) : error;
  }
}

/** Whether WordPress refused with this code of its own. */
export function refusedWith(error: unknown, ...codes: string[]): error is RestRefusal {
  return error instanceof RestRefusal && codes.includes(error.answer.code);
}
