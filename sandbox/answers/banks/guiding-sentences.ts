/** Advice, warnings, and what stands at the beginning and the end. Slots as in body-sentences.ts. */
export const advice: readonly string[] = [
  '[Start|Begin] with one small part of {topic} and leave [everything else|the rest] as it is for [a week|a few days].',
  'Keep a [short note|small notebook|list on your phone] and [write down|record] what you changed about {topic} and what [happened|came of it].',
  'Give a new approach to {topic} [three|four|five] honest tries before you [judge|drop] it.',
  'When in doubt about {topic}, [choose|take] the simpler of two ways and [spend|use] the saved time on {other}.',
  '[Prepare|Lay out] what you need for {topic} [in advance|the evening before], so that [haste|hurry] does not decide for you.',
  '[Compare|Judge] two results of {topic} side by side, because memory is [kind to|gentle with] our own mistakes.',
  'Set yourself a limit for {topic}, in [minutes|money] or in [attempts|steps], and [stop|stay] there.',
  '[Ask|Invite] somebody else for an opinion on {topic} before you change [anything|things] again.',
  '[Clean up|Tidy up] right after {topic}, since the next attempt [begins|starts] where this one ended.',
  '[Repeat|Practise] the [dull|plain] part of {topic} until it feels [boring|automatic]; [then|only then] it is learned.',
  'Read the manual once with {topic} in mind, and put it where you can [find|reach] it again.',
  '[Measure|Weigh|Time] at least one thing about {topic}; a number [ends|settles] many [discussions|arguments].',
  'Buy the part that [touches|affects] {topic} directly first, and the [pretty|clever] extras later, if at all.',
  '[Plan|Allow] a little time for {topic} when nobody is [waiting|watching], and the rest of the week will be [easier|lighter].',
  'If {topic} [should|must] fit into a full day, [attach|tie] everything to something you already do, such as [breakfast|closing the kitchen].',
  '[Label|Date] what you store or prepare for {topic}, because everything looks [alike|the same] after two weeks.',
  'Look at {other} at the same time, as [both|the two] can [share|use] the same [tools|preparation].',
  'Change only [one|a single] setting of {topic} at a time, or you will [never know|not find out] which one helped.',
  '[Borrow|Try out] before you buy: {topic} may feel different in your own hands than in a [video|shop].',
  'Make the good way of doing {topic} the [easy|lazy] way, by [placing|keeping] things where you [need|reach] them.',
  '[Decide|Choose] beforehand what "good enough" means for {topic}, and be [content|happy] when you [reach|get] it.',
];

export const cautions: readonly string[] = [
  'The [usual|classic|most common] mistake with {topic} is to change [two things|several things] at the same time.',
  '[Beware of|Be careful with] shortcuts in {topic}: they save a minute and [cost|take] an hour.',
  'More is not [always better|automatically better] with {topic}; past a certain point it only gets in the way.',
  'If nothing [helps|works] with {topic}, [go back|return] to the last state that [worked|was fine] and begin again from there.',
  'A [high|low] price says little about {topic}, and a loud promise says [even less|less still].',
  'Do not wait for {topic} to [fail|go wrong] before you [look|check]; a [quick|short] look once a month is [enough|plenty].',
  'It is [easy|tempting] to expect too much of {topic} after the first [good|lucky] result.',
  '[Blaming|Suspecting] {topic} is [convenient|easy], yet the cause [often lies|may sit] one step [earlier|before].',
  'Advice on {topic} that [works|fits] everywhere usually [says|means] very little, this page [included|not excepted].',
  'Nobody [needs|has] to copy what others do with {topic}, least of all when their [kitchen|budget|schedule] is a different one.',
  '[Should|If] {topic} ever [become|turn into] a chore, [reduce|cut] the number of steps before you [add|buy] anything.',
  'What [looks|seems] like bad luck with {topic} may [simply|just] be [old|worn] material or a [forgotten|skipped] step.',
  '[Skipping|Leaving out] the boring part of {topic} will [catch up with|come back to] you, [usually|mostly] at the worst moment.',
];

export const openings: readonly string[] = [
  '[Most|Many] people who [search for|look up] {topic} want one thing first: a [clear|plain] answer they can use today.',
  '{Topic} can [look|seem] simple from outside and [become|get] interesting as soon as you [try|do] it yourself.',
  'There is [plenty|a lot] of advice about {topic}, and much of it was [written|meant] for somebody else.',
  '[Good|Reliable] results with {topic} rarely come from luck; they come from a [handful|small set] of habits.',
  'Ask three people about {topic} and you will [hear|get] four opinions, all of them [offered|given] with great confidence.',
  'If you have [struggled with|wondered about] {topic} before, you are in [good|large] company.',
  'Few [subjects|questions] collect as many half-truths as {topic}, which is [a pity|a shame], because the basics are [clear|quickly told].',
  'Sooner or later everybody who cares about {other} will [meet|arrive at] {topic} as well.',
];

export const promises: readonly string[] = [
  'This [article|page|text] [goes|walks] through the points that [decide|matter], in the order in which you will [meet|need] them.',
  'Below you will find what to [look at|check] first, what can [wait|come later], and what you may [safely|gladly] ignore.',
  'The [following|next] sections keep to what you can [check|try] yourself with [ordinary|simple] means.',
  'You need no special [knowledge|training] to follow along, only [some patience|a little time] and an open mind.',
  'Read it [from top to bottom|in one go], or [jump|skip] to the section that [fits|answers] your question.',
  'By the end you should [know|be able to tell] which [choice|step] makes sense for you, and which [one|ones] you can [leave out|skip].',
];

export const endings: readonly string[] = [
  'In the end {topic} should make your day a little [easier|better]; if so, you have [chosen|done] well.',
  'Keep these points in mind, and {topic} will soon feel [familiar|like second nature].',
  'Whatever you [decide|choose] about {topic}, begin [small|modestly] and stay [curious|open].',
  'The next step with {topic} is [up to you|yours]: pick one suggestion from above and try it [this week|tomorrow].',
  'You now know [enough|what you need] about {topic} to [make|take] a calm decision and to [change|revise] it later.',
  'And should {topic} still [give you trouble|resist], [return|come back] to the first section: the answer is usually [there|among the basics].',
  '[Nothing|None of this] has to happen at once, and {other} will still be there [tomorrow|next month], when {topic} should no longer be a question.',
];
