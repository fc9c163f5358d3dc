/** Short pieces for lists, steps, tables and answers. Slots as in body-sentences.ts. */
export const listItems: readonly string[] = [
  '[Check|Look at] {topic} before anything else, while [hands|tools] are clean.',
  'Keep [spare|fresh] supplies for {topic} within reach.',
  '[Write|Note] the date of the last change to {topic}.',
  'Give {topic} a [fixed|regular] place in the week.',
  '[Test|Try] {topic} with the [cheapest|smallest] amount first.',
  'Match {topic} to [your space|the time you have].',
  '[Ask|Find out] what others would do differently about {topic}.',
  '[Retire|Replace] worn parts before {topic} can suffer.',
  'Leave room for {other}, which may share the same [shelf|routine].',
  '[Stop|Finish] when {topic} can be called good enough.',
  'Treat {topic} [gently|with care] in the first days.',
  '[Prefer|Choose] parts for {topic} that can be bought [separately|again].',
  'Store everything for {topic} [dry|out of the sun] and [closed|covered].',
  '[Skip|Drop] any step of {topic} you cannot explain.',
  'Plan a [quiet|free] half hour for {topic} once a month.',
  '[Share|Show] your way of doing {topic} with somebody else; gaps [show|appear] at once.',
];

export const steps: readonly (readonly [name: string, text: string])[] = [
  [
    'Prepare',
    '[Clear|Free] the space, [lay out|collect] what you need, and [read|go] through the steps of {topic} once.',
  ],
  [
    'Set a goal',
    '[Decide|Say in one sentence] what a good result of {topic} would be, so that you [notice|recognise] it.',
  ],
  ['Begin small', 'Use [half|a small part] of the usual amount for the first attempt at {topic}.'],
  [
    'Go slowly',
    'Give {topic} [twice|double] the time you think it [needs|takes]; speed comes [later|by itself].',
  ],
  [
    'Observe',
    '[Watch|Listen], and [note|remember] the moment in which {topic} should [change|turn].',
  ],
  ['Adjust', 'Change one thing about {topic}, never two, and [repeat|try again].'],
  [
    'Compare',
    '[Hold|Put] the new result of {topic} next to the old one and ask somebody who does not know which is which.',
  ],
  ['Clean up', '[Rinse|Wipe], dry and [put away|store] everything you used for {topic}.'],
  [
    'Write it down',
    '[Three|A few] words are enough to [repeat|find] your best version of {topic}.',
  ],
];

export const criteria: readonly (readonly [criterion: string, reason: string])[] = [
  ['Effort', 'How much [attention|time] {topic} will ask of you on a [normal|busy] day'],
  [
    'Cost over a year',
    'What {topic} will [take|need] in [supplies|parts] after the first purchase',
  ],
  ['Space', 'Where {topic} can stay when [not in use|the table is needed]'],
  ['Learning curve', 'How many tries {topic} may need before the result is [steady|reliable]'],
  ['Upkeep', 'How often {topic} will want [cleaning|care|checking]'],
  ['Room to grow', 'Whether {topic} can keep up when [your taste|your demand] changes'],
  ['Noise and mess', 'What {topic} can mean for [neighbours|everybody else] in the morning'],
  ['Repair', 'Whether a [broken|worn] part of {topic} can be replaced by hand'],
];

export const answers: readonly string[] = [
  'In short: it depends on how often you [meet|need] {topic}, and on what you [already have|are used to].',
  'The [honest|short] answer is that a [small|quick] test with {topic} [tells|shows] more than any table.',
  '[Usually|In most cases] yes, as long as {topic} [can stay|will be] a habit and not an exception.',
  '[Start|Begin] from the result: if all is fine, leave {topic} alone; if not, [change|adjust] one thing and [look|try] again.',
  'There is [a range|some room] rather than a single number, and {topic} will [show|tell] you within a few tries where yours lies.',
];

export const pros: readonly string[] = [
  '{Topic} can become a [reliable|steady] part of the day.',
  'The basics of {topic} are [quickly|easily] learned.',
  'Good results with {topic} [need|take] little [space|equipment].',
  '{Topic} will [go|combine] well with {other}.',
];

export const cons: readonly string[] = [
  '{Topic} can ask for patience in the [first|early] days.',
  'Upkeep of {topic} is easy to [forget|put off].',
  'The [market|choice] around {topic} can be confusing.',
  'Quick fixes for {topic} [rarely|seldom] last.',
];
