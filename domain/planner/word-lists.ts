/** Words that carry no subject: English function words and the ones questions are made of. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by can could did do does for from had has have how i if in into is it its ' +
    'me my no not of on or our should so than that the their them then there these they this those to ' +
    'too was we were what when where which while who why will with would you your vs versus'
  ).split(' '),
);
