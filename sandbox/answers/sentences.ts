/**
 * Sentences of a writer who knows no facts: true of nearly anything, readable, and about the slots that
 * are put in. {k} a keyword, {t} the article's topic, {w} a single word of it, {n} a small number.
 */
export const openings: readonly string[] = [
  'Most people who search for {k} want one thing first: a clear answer they can use today.',
  '{K} looks simple from outside, and gets interesting as soon as you try it yourself.',
  'There is a lot of advice about {k}, and much of it was written for somebody else.',
  'Whoever begins with {t} soon meets the question of {k}.',
  'Good results with {k} rarely come from luck; they come from a handful of habits.',
  'Ask three people about {k} and you will hear four opinions.',
];

export const explanations: readonly string[] = [
  'In short, {k} is about getting the same good result again and again.',
  'What matters most here is the {w}, because everything after it depends on it.',
  'The {w} sets the pace: once it is right, the other steps fall into place.',
  'Behind {k} stands a simple idea, which is to change one thing at a time.',
  'You will notice the difference in the {w} before you notice it anywhere else.',
  'That is why {k} rewards patience more than money.',
  'Seen this way, {k} is less a secret than a routine.',
  'The details of {k} differ from home to home, but the order of the steps does not.',
  'A small change to the {w} often does more than a new purchase.',
  'It helps to write down what you did, since memory is kind to our mistakes.',
  'People tend to blame the {w} when the cause lies one step earlier.',
  'The same holds for {k}, only with less room for error.',
  'Once you have seen it work, you will not want to go back.',
  'None of this needs special talent; it needs {n} quiet minutes and some attention.',
  'In practice the {w} matters at the beginning and hardly at all at the end.',
  'Experienced hands treat {k} as a series of small decisions.',
];

export const advice: readonly string[] = [
  'Start with the {w} and leave everything else as it is.',
  'Give it {n} tries before you judge it.',
  'Keep a note beside you and write down what you changed.',
  'When in doubt, choose the simpler of two ways.',
  'Set aside {n} minutes, clear the table and prepare what you need for {k}.',
  'Compare two results side by side, as the difference is easier to tell that way.',
  'Ask somebody else for an opinion before you change the {w} again.',
  'Stop as soon as it is good enough; perfect is the enemy of a calm morning.',
  'Buy the part that touches the {w} first, and the pretty things later.',
  'Clean up at once, because the next attempt begins where this one ended.',
  'Repeat the step with {k} until it feels boring; then it is learned.',
  'Change the order only when you know why the old one failed.',
  'Keep what works, even when a newer way is praised everywhere.',
  'Read the manual once, then put it where you can find it again.',
];

export const cautions: readonly string[] = [
  'The usual mistake is to change the {w} and the rest at the same time.',
  'Beware of shortcuts with {k}: they save a minute and cost an hour.',
  'More is not better here; past a point the {w} only gets in the way.',
  'If nothing helps, go back to the last state that worked.',
  'A price says little about {k}, and a loud promise says even less.',
  'Do not wait until the {w} is worn out before you look at it.',
  'It is easy to expect too much after the first good result.',
];

export const examples: readonly string[] = [
  'Take a normal weekday as an example: little time, one chance, and {k} has to work at once.',
  'A reader told us that {n} small changes to the {w} were enough.',
  'Imagine two kitchens with the same tools; the calmer one gets the better {w}.',
  'Suppose you have {n} options for {k} and no idea which to try first.',
  'Think of {t} as a chain, in which {k} is the link you can see.',
  'Somebody who does this every day would begin with the {w}, and so can you.',
];

export const endings: readonly string[] = [
  'In the end {k} is worth the trouble when it makes your day a little easier.',
  'Keep the few points above in mind, and {t} will soon feel familiar.',
  'Whatever you decide about {k}, begin small and stay curious.',
  'That is all you need to take the next step with {k}.',
];
