import { z } from 'zod';

/** Which requests a rule is for; every named part must fit. `path` is a prefix, `contains` looks in the raw body. */
const match = z.strictObject({
  path: z.string().optional(),
  method: z.string().optional(),
  function: z.string().optional(),
  contains: z.string().optional(),
});

/**
 * Effects that change what the model says; they fit chat completions only. `fenced`: the answer in a Markdown
 * fence; `empty`: no answer at all; `no_usage`: nothing is said of tokens; `json_mode_only`: structured outputs are
 * refused, as by an endpoint that does not know them.
 */
export const chatEffects = [
  'truncated',
  'refusal',
  'content_filter',
  'invalid_schema',
  'fenced',
  'empty',
  'no_usage',
  'json_mode_only',
] as const;

const effect = z.union([
  z.strictObject({ delay_ms: z.int().min(0).max(600_000) }),
  z.strictObject({
    rate_limit: z.strictObject({ retry_after_seconds: z.number().min(0).max(86_400) }),
  }),
  z.strictObject({ status: z.strictObject({ code: z.int().min(400).max(599) }) }),
  z.enum([...chatEffects, 'malformed', 'drop_connection', 'html', 'create_then_drop']),
]);

/** What PUT /sandbox/knobs takes. `times` is how often a rule acts; without it the rule stays. */
export const knobsBody = z.strictObject({
  rules: z.array(
    z.strictObject({ match: match.default({}), effect, times: z.int().min(1).optional() }),
  ),
});

export type KnobRule = z.infer<typeof knobsBody>['rules'][number];
export type KnobEffect = z.infer<typeof effect>;
export type ChatEffect = (typeof chatEffects)[number] | 'malformed';
