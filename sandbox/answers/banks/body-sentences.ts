/**
 * Sentences of a writer who knows no facts: true of nearly anything and readable. {topic} and {other} are noun
 * phrases, plural or without number, which is why verbs after them are modal; [a|b] is a choice of words.
 */
export const explanations: readonly string[] = [
  'The [idea|thinking|logic] behind {topic} is [simple|plain|easy to state]: [remove|take away] one source of trouble, then [look|check] again.',
  '[Much|A great deal|Most] of what is [written|said] about {topic} comes down to [habit|consistency|repetition] rather than [talent|luck|secrets].',
  'It [helps|pays|is useful] to [see|treat|regard] {topic} as [a chain of small decisions|a routine with a few moving parts|something you learn by doing].',
  'What [matters|counts] [most|first|above all] with {topic} is that you can [repeat|reproduce] a good result [tomorrow|next week|on a busy morning].',
  '{Topic} can [look|seem|appear] [complicated|confusing] [from outside|at first], [yet|but] only [two or three|a handful of] points [decide|settle] the outcome.',
  'Once {topic} can make sense to you, {other} will [follow|fall into place] almost [by itself|on its own].',
  'The [difference|gap] between an average result and a good one often [lies|hides] in how {topic} can fit the rest of your [setup|routine|day].',
  'You will [notice|feel|see] the effect of {topic} [sooner|earlier] than you [expect|think], because it touches [everything that comes after|every later step].',
  '[Experienced|Practised] people [rarely|seldom] think about {topic} any more, [since|because] the right [order|sequence] has become a habit.',
  'Behind {topic} [stands|is] a trade-off between [time|effort] and [control|precision], and both ends of it are [legitimate|fine].',
  '[In practice|In daily use|At home], {topic} will [depend|lean] more on [patience|attention] than on [money|equipment].',
  'A [useful|good|practical] way to [describe|explain] {topic} is to [start|begin] with the result you want and [work|walk] backwards.',
  'The [usual|common] explanation of {topic} leaves out [one thing|a detail]: conditions change, and so should [your approach|the settings|what you do].',
  'Even a [modest|small] [improvement|change] in {topic} can [outweigh|matter more than] a [large|costly] purchase elsewhere.',
  'If you [read|hear] three opinions on {topic}, they [probably|most likely] describe three different [situations|starting points].',
  '{Topic} should [serve|support] the way you already [work|live], not [replace|overturn] it.',
  'There is [no single|not one] correct answer on {topic}, but there are [answers|choices] that [suit|fit] your case better than others.',
  'The [vocabulary|language] around {topic} can be [heavy|a hurdle]; the [things|steps] it describes are [lighter|simpler] than they sound.',
  'Most [progress|improvement] with {topic} happens in the first [few tries|couple of weeks], and after that in [very small|ever smaller] steps.',
  'For many readers {topic} will be [connected|tied] to {other}, and it is [worth|sensible] to [look at|consider] both together.',
  'A [clear|firm] grip on {topic} also makes [shopping|choosing|comparing] easier, since you [know|can tell] what you would [never use|not miss].',
  'The [reason|point] is [practical|down to earth]: every [weak|careless] step before {topic} will [show|be felt] afterwards.',
];

export const examples: readonly string[] = [
  '[Take|Picture|Imagine] a [normal|busy|rainy] [weekday|Tuesday]: little time, one attempt, and {topic} must simply work.',
  '[Suppose|Say] you have [two|three] options for {topic} and [no idea|little idea] which one to try first; [begin|start] with the one you can undo.',
  'Somebody who [deals|works] with {topic} every day would [prepare everything|clear the counter|check the basics] first, and so can you.',
  'Two [neighbours|friends|colleagues] with the same tools can [get|reach] very different results with {topic}, only because one of them [writes things down|takes notes].',
  'A [typical|common] case: {topic} went well for weeks, then [something small|one ingredient|the season] changed and nobody [noticed|made the connection].',
  'Think of {topic} as [the hinge of a door|the first domino in a row|a shared calendar]: nobody [admires|looks at] it, and everything [hangs on|depends on] it.',
  'A [small|family-run] shop would [solve|handle] {topic} with a [checklist|short list] on the wall, which [works|does the job] at home as well.',
  'When guests [come|arrive], {topic} may suddenly have to work [five times|several times] in a row, and [that is|this is] where a routine [pays off|shows].',
  'If you [moved|switched] from {other} to {topic}, you would [keep|hold on to] half of your habits and [drop|unlearn] the other half.',
  'On a [slow|quiet] Sunday {topic} can be a [pleasure|small ritual]; on a Monday no [thought|effort] should be needed at all.',
  'One reader [changed|adjusted] nothing but the order of steps around {topic} and [saved|won back] ten minutes [a day|every morning].',
  'A beginner and an expert may [look at|judge] {topic} very differently, and [still|nevertheless] agree on the [first|most important] step.',
];

export const comparisons: readonly string[] = [
  'Placed side by side, {topic} and {other} [differ|part ways] less in [quality|price] than in the [effort|attention] they ask of you.',
  '[Cheaper|Simpler] choices in {topic} can be [perfectly good|the right answer] when you [need|use] them [rarely|now and then].',
  'The [more expensive|bigger] option in {topic} should [earn|justify] its place by [saving time|being used often], not by its [looks|feature list].',
  'Compare {topic} by the [cost|effort] of a whole year, including [cleaning|upkeep], [spare parts|replacements] and your own time.',
  '[Reviews|Opinions] of {topic} tend to be written in the first week; [ask|look for] what people say after [a year|twelve months].',
  'On paper {topic} can [beat|outdo] {other} in every line, and [still|yet] be the wrong pick for a [small kitchen|tight schedule].',
  'Where {topic} would [win|score] on comfort, {other} may [win|score] on [control|price|durability].',
  '[Before|Ahead of] any purchase, [list|write down] the three situations in which you would [reach for|need] {topic}.',
  'Features that [sound|look] alike in {topic} can behave [quite differently|in different ways] once they are [in use|at home].',
  'A fair test of {topic} [changes|varies] one thing and [keeps|leaves] everything else as it was.',
  '[Size|Weight] is easy to [forget|overlook] with {topic} until the [parcel|box] stands on the [table|counter].',
  'Among {topic}, the [middle|second-cheapest] option is often the [calmest|safest] choice for a first attempt.',
  'If {topic} and {other} [seem|look] equally good, [take|choose] the one that is easier to [clean|return|repair].',
];
