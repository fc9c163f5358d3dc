import type { z } from 'zod';
import { planBody } from '#contracts/api/identity/plans.ts';
import { type Typed, textOption, UsageError } from './command.ts';

type PlanFields = z.output<typeof planBody>;

/** How the text behind an option is read. */
const kinds = {
  text: readText,
  number: readNumber,
  limit: readLimit,
  flag: readFlag,
  json: readJson,
};

/** The options, by the field of spec/domain.md each one fills. */
const fields = {
  name: 'text',
  slug: 'text',
  price_cents: 'number',
  currency: 'text',
  billing_cycle: 'text',
  included_credits: 'number',
  extra_credit_price_cents: 'number',
  allow_credit_topup: 'flag',
  auto_credit_topup_threshold: 'limit',
  auto_credit_topup_amount: 'limit',
  max_users: 'limit',
  max_sites: 'limit',
  max_industries: 'limit',
  max_author_profiles: 'limit',
  support_level: 'text',
  features: 'json',
  credits_expire_days: 'limit',
  provider_ids: 'json',
  is_active: 'flag',
} as const satisfies Record<keyof PlanFields, keyof typeof kinds>;

const optionOf = (field: string) => field.replaceAll('_', '-');

export const planOptions = Object.keys(fields).map(optionOf);

function readText(text: string): unknown {
  return text;
}

function readNumber(text: string): unknown {
  // What is no number stays a text, which the contract refuses in its own words.
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function readLimit(text: string): unknown {
  return text === 'none' ? null : readNumber(text);
}

function readFlag(text: string): unknown {
  return text === 'true' || (text === 'false' ? false : text);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The plan that was typed, held to what the API asks of one.
 *
 * @throws UsageError naming every option that does not fit
 */
export function readPlan(typed: Typed): PlanFields {
  const given = Object.entries(fields).flatMap(([field, kind]) => {
    const text = textOption(typed, optionOf(field));
    return text === undefined ? [] : [[field, kinds[kind](text)]];
  });
  const parsed = planBody.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path: [field, ...deeper], message }) =>
    [`--${optionOf(String(field))}`, ...deeper].join(' ').concat(`: ${message}`),
  );
  throw new UsageError(problems.join('\n'));
}
