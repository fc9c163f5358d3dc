import { RequestLog } from './request-log.ts';
import { RuleBook } from './rule-book.ts';

/** How the stand-ins are steered and watched, one for all of them. */
export interface Controls {
  rules: RuleBook;
  log: RequestLog;
}

export function createControls(): Controls {
  return { rules: new RuleBook(), log: new RequestLog() };
}
