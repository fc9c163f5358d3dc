import { describe, expect, it } from 'vitest';
import { createSyllableCounter } from '#domain/optimizer/count-syllables.ts';
import { readingEase } from '#domain/optimizer/reading-ease.ts';
import { textLanguage } from '#domain/optimizer/text-language.ts';
import { languages } from '#domain/planner/language-words.ts';

/** Words parted as dictionaries part them when spoken. */
const spoken = {
  english:
    'cof-fee wa-ter grind-er ta-ble beau-ti-ful ev-ery-thing ma-chine the light choos-es lit-tle o-pen moved home un-der',
  german:
    'Kaf-fee Müh-le Was-ser Häu-ser Bäu-me Zei-tung schön Ar-beit Ge-schwin-dig-keit Freun-de die lie-ben Bau-er Kü-che Tee',
  spanish:
    'ca-fé a-gua mo-li-no cien-to ciu-dad país-es ma-quina-ria tie-ne bue-no le-er po-e-ta cui-da-do flor tra-ba-jo hoy',
  french:
    'ca-fé eau mou-lin ta-ble mai-son par-ler beau-coup ma-chine fran-çais jour-née grande oi-seau pain tou-jours feu',
  italian: 'caf-fè ac-qua ma-ci-na-re buo-no piz-za cit-tà pia-no fio-re ma-e-stro u-o-mo',
  portuguese: 'ca-fé á-gua mo-i-nho bom não co-ra-ção pão fa-lar ca-sa noi-te',
  dutch: 'kof-fie wa-ter huis mooi-e goed schrij-ven ta-fel boe-ken groot ne-men',
  russian: 'ко-фе во-да мель-ни-ца хо-ро-шо день ма-ши-на я-зык',
} as const;

describe('createSyllableCounter', () => {
  it.each(Object.entries(spoken))('counts nearly every word of %s right', (name, list) => {
    const language = languages.find((known) => known === name) ?? 'swedish';
    const count = createSyllableCounter(language);
    const words = list.split(' ');
    const wrong = words.filter(
      (word) => count?.(word.replaceAll('-', '')) !== word.split('-').length,
    );
    expect({ wrong, isGood: wrong.length <= words.length * 0.15 }).toMatchObject({ isGood: true });
  });

  it('knows for which languages it has no rule', () => {
    expect(createSyllableCounter('swedish')).toBeNull();
  });
});

describe('readingEase', () => {
  const sentence = (text: string) => [text.toLowerCase().split(' ')];

  it('is what the formulas give', () => {
    // 9 words, 15 syllables: 206.835 - 1.015 * 9 - 84.6 * 15 / 9
    expect(
      readingEase(sentence('the machine moves water over the coffee under pressure'), 'english'),
    ).toBeCloseTo(56.7, 1);
    // 5 words, 7 syllables: 180 - 5 - 58.5 * 7 / 5
    expect(readingEase(sentence('die mühle mahlt den kaffee'), 'german')).toBeCloseTo(93.1, 1);
  });

  it('stays between 0 and 100', () => {
    expect(readingEase(sentence('a b c'), 'english')).toBe(100);
    expect(
      readingEase(sentence('internationalisation characteristically misunderstood'), 'english'),
    ).toBe(0);
  });

  it('says nothing where there are no words or no formula', () => {
    expect(readingEase([], 'english')).toBeNull();
    expect(readingEase(sentence('kaffe och vatten'), 'swedish')).toBeNull();
  });
});

describe('textLanguage', () => {
  it.each([
    ['German', 'german'],
    ['de-AT', 'german'],
    ['pt_BR', 'portuguese'],
    ['en', 'english'],
    ['estonian', null],
    ['', null],
  ])('%j is %s', (setting, language) => {
    expect(textLanguage(setting)).toBe(language);
  });
});
