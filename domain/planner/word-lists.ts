/** Words that carry no subject: English function words and the ones questions are made of. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by can could did do does for from had has have how i if in into is it its ' +
    'me my no not of on or our should so than that the their them then there these they this those to ' +
    'too was we were what when where which while who why will with would you your vs versus'
  ).split(' '),
);

/** Words that say what the searcher wants to do with the subject, not what the subject is. */
export const modifiers: ReadonlySet<string> = new Set(
  (
    'best top good great better cheap cheapest affordable budget premium luxury buy buying shop shops ' +
    'store stores online sale sales deal deals discount coupon price prices pricing cost costs review ' +
    'reviews rated rating ratings comparison compare guide tips ideas meaning definition near nearby ' +
    'order delivery free new used uk usa 2020 2021 2022 2023 2024 2025 2026 2027'
  ).split(' '),
);
