import type { KnobEffect, KnobRule } from './knob-schema.ts';
import { chatEffects } from './knob-schema.ts';

/** What a rule can look at. `body` is the raw body as text. */
export interface CallFacts {
  path: string;
  method: string;
  functionName: string | null;
  body: string;
}

export const chatPath = '/v1/chat/completions';

function fits(rule: KnobRule, call: CallFacts): boolean {
  const { path, method, function: functionName, contains } = rule.match;
  if (chatEffects.some((name) => name === rule.effect) && call.path !== chatPath) return false;
  if (path !== undefined && !call.path.startsWith(path)) return false;
  if (method !== undefined && method.toUpperCase() !== call.method) return false;
  if (functionName !== undefined && functionName !== call.functionName) return false;
  return contains === undefined || call.body.includes(contains);
}

const isDelay = (effect: KnobEffect): boolean => typeof effect === 'object' && 'delay_ms' in effect;

/** The rules in force, in memory. */
export class RuleBook {
  #rules: { rule: KnobRule; left: number }[] = [];

  replace(rules: KnobRule[]): void {
    this.#rules = rules.map((rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }));
  }

  /** Rules still in force, with how often each may still act (null: without end). */
  list(): (KnobRule & { left: number | null })[] {
    return this.#rules.map(({ rule, left }) => ({
      ...rule,
      left: Number.isFinite(left) ? left : null,
    }));
  }

  /** The effects for one call, used up by asking: every fitting delay, and the first other effect. */
  take(call: CallFacts): KnobEffect[] {
    const effects: KnobEffect[] = [];
    for (const entry of this.#rules) {
      if (!fits(entry.rule, call)) continue;
      const taken = effects.some((effect) => !isDelay(effect));
      if (taken && !isDelay(entry.rule.effect)) continue;
      entry.left -= 1;
      effects.push(entry.rule.effect);
    }
    this.#rules = this.#rules.filter(({ left }) => left > 0);
    return effects;
  }
}
