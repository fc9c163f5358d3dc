import type { z } from 'zod';
import type { keywordPatch } from '#contracts/api/planner/keywords.ts';
import type { Keyword } from '#entities/planner/keyword.ts';

type Figures = Omit<z.output<typeof keywordPatch>, 'keyword'>;

/** A figure that only repeats what was answered is no own one: it may be the seed's or an override. */
function own<Value>(given: Value | undefined, answered: Value): Value | undefined {
  return given === answered ? undefined : given;
}

/** The figures and other plain fields of a body that change a keyword; what is not given stays. */
export function figuresOf(keyword: Keyword, body: Figures) {
  return {
    volume: own(body.volume, keyword.effectiveVolume ?? null),
    difficulty: own(body.difficulty, keyword.effectiveDifficulty ?? null),
    intent: own(body.intent, keyword.intent ?? keyword.seedIntent ?? null),
    volumeOverride: body.volume_override,
    difficultyOverride: body.difficulty_override,
    cpc: body.cpc,
    cpcCurrency: body.cpc_currency,
    country: body.country,
    attributes: body.attributes,
    disabled: body.disabled,
  };
}
