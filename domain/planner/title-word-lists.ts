/** Words that say how a title is dressed, not what it is about; English, German, Spanish. */
export const furniture: ReadonlySet<string> = new Set(
  (
    'best top good great better easy easily simple simply quick quickly fast actually really ' +
    'complete ultimate practical essential definitive comprehensive full proven expert must every ' +
    'guide guides handbook primer tutorial tip tips trick tricks idea ideas way ways step steps hack hacks ' +
    'example examples explained explain overview introduction intro basics edition update updated list ' +
    'everything all about know need needs much learn try watch get here must it its everyone ' +
    'beginner beginners begin start started starting day today now ' +
    'beste besten bester ratgeber anleitung leitfaden tipps so geht es sie ihre ihr der die das den ein eine ' +
    'einfach komplette ultimative ' +
    'mejor mejores guia guía completa consejos como cómo los las el la un una tu sus para'
  ).split(' '),
);

/** Words a number may stand behind and still be the length of a list: "The 9 Best …", "Die 10 besten …". */
export const listOpeners: ReadonlySet<string> = new Set(
  'the a top best our my these die der das los las les'.split(' '),
);

/** What lists are made of: "in 5 Steps". */
export const listNouns: ReadonlySet<string> = new Set(
  (
    'ways tips ideas steps reasons things tricks hacks examples facts mistakes questions lessons rules secrets ' +
    'tools picks best schritte tipps ideen gründe pasos consejos ideas mejores besten to'
  ).split(' '),
);

/** One of them more or less turns a title around. */
export const negators: ReadonlySet<string> = new Set(
  'no not never without ohne nicht kein keine sin nunca'.split(' '),
);

/** Words that titles exchange for each other; the first stands for all. */
const synonyms: readonly (readonly [string, ...string[]])[] = [
  ['buy', 'purchase', 'purchasing', 'buying', 'bought'],
  ['cheap', 'affordable', 'inexpensive', 'budget', 'cheapest'],
  ['fix', 'repair', 'repairing', 'fixing', 'solve', 'solving'],
  ['error', 'mistake', 'mistakes', 'errors'],
  ['make', 'create', 'creating', 'making'],
  ['choose', 'pick', 'select', 'choosing', 'picking', 'selecting'],
  ['cost', 'price', 'prices', 'pricing', 'costs'],
  ['kid', 'kids', 'child', 'children'],
  ['senior', 'seniors', 'elderly'],
  ['benefit', 'benefits', 'advantages', 'advantage', 'pros'],
  ['drawback', 'drawbacks', 'disadvantages', 'disadvantage', 'cons'],
  ['remove', 'eliminate', 'removing', 'eliminating'],
];

export const synonymOf: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([first, ...others]) => others.map((other) => [other, first] as const)),
);
