import type { KnobRule } from '#sandbox/controls/knob-schema.ts';

/** A bad day of the model's vendor, and what becomes of the article that is written on it. */
export interface BadDay {
  what: string;
  effect: KnobRule['effect'];
  /** How often it happens. */
  times: number;
  /** How often the vendor is asked in all. */
  calls: number;
  /** What is logged of those calls, in order; a refusal of how it was asked is part of its call. */
  logged: string[];
  /** Why the run failed, in its words; left out where it did not. */
  failure?: { category: string; message: RegExp };
}

const onlyLate = (what: string, effect: KnobRule['effect'], times: number): BadDay => ({
  ...{ what, effect, times, calls: times + 1 },
  logged: [...Array<string>(times).fill('failed'), 'ok'],
});

const final = (what: string, code: number, category: string, message: RegExp): BadDay => ({
  ...{ what, effect: { status: { code } }, times: 9, calls: 1, logged: ['failed'] },
  failure: { category, message },
});

/** What cannot be used is asked for once more; the second time ends the run. */
function unusable(effect: KnobRule['effect'] & string, status: string, why: RegExp): BadDay[] {
  const wrongForm = new RegExp(`^The model answered in the wrong form twice: .*${why.source}`, 's');
  const failure = { category: 'ai_invalid', message: wrongForm };
  return [
    { what: 'once', effect, times: 1, calls: 2, logged: [status, 'ok'] },
    { what: 'twice', effect, times: 2, calls: 2, logged: [status, status], failure },
  ];
}

const refused = (effect: KnobRule['effect'] & string, message: RegExp): BadDay => ({
  ...{ what: 'at all', effect, times: 9, calls: 1, logged: ['refused'] },
  failure: { category: 'content_refused', message },
});

/** Every knob of the sandbox, by its name. */
export const badAiDays: Readonly<Record<string, BadDay[]>> = {
  malformed: unusable('malformed', 'ok', /not valid JSON/),
  invalid_schema: unusable('invalid_schema', 'ok', /title/),
  truncated: unusable('truncated', 'truncated', /cut off/),
  empty: unusable('empty', 'ok', /empty/),
  refusal: [refused('refusal', /^The model refused: I'm sorry, I can't help with that request\.$/)],
  content_filter: [refused('content_filter', /^The model refused: its content filter stopped/)],
  fenced: [{ what: 'always', effect: 'fenced', times: 9, calls: 1, logged: ['ok'] }],
  no_usage: [{ what: 'always', effect: 'no_usage', times: 9, calls: 1, logged: ['ok'] }],
  json_mode_only: [
    { what: 'always', effect: 'json_mode_only', times: 9, calls: 2, logged: ['ok'] },
  ],
  delay_ms: [
    // Longer than two heartbeats.
    { what: '11 s', effect: { delay_ms: 11_000 }, times: 1, calls: 1, logged: ['ok'] },
  ],
  rate_limit: [onlyLate('once', { rate_limit: { retry_after_seconds: 2 } }, 1)],
  status: [
    onlyLate('500 twice', { status: { code: 500 } }, 2),
    onlyLate('503', { status: { code: 503 } }, 1),
    onlyLate('408', { status: { code: 408 } }, 1),
    onlyLate('429 without a time', { status: { code: 429 } }, 1),
    final('400', 400, 'invalid_request', /does not accept the request.*The request was refused/),
    final('401', 401, 'authentication', /does not accept the API key/),
    final('402', 402, 'quota_exhausted', /has no credit or budget left/),
    final('403', 403, 'authentication', /does not accept the API key/),
    final('404', 404, 'invalid_request', /does not exist/),
  ],
  drop_connection: [onlyLate('once', 'drop_connection', 1)],
  html: [onlyLate('once', 'html', 1)],
  // Paid at the vendor and lost on the way: only asking again gives an answer.
  create_then_drop: [onlyLate('once', 'create_then_drop', 1)],
};
