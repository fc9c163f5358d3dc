import { describe, expect, it } from 'vitest';
import { readPhrases } from '#domain/planner/read-phrases.ts';

/** Stems of the subject words of each phrase. */
function stems(phrases: string[]): string[][] {
  return readPhrases(phrases).map((words) => words.map(({ stem }) => stem));
}

describe('readPhrases', () => {
  it('leaves out function words and cuts endings', () => {
    expect(stems(["what is the best men's running shoe", 'running shoes for men'])).toEqual([
      ['best', 'men', 'run', 'shoe'],
      ['run', 'shoe', 'men'],
    ]);
  });

  it.each([
    ['German', ['rasenmäher für den garten', 'wie pflege ich den garten'], 'die gärten', 'gart'],
    ['Spanish', ['recetas con pollo', 'receta de pollo para hoy'], 'las recetas', 'recet'],
    ['French', ['les crêpes avec du lait', 'recette pour une crêpe'], 'des recettes', 'recet'],
    ['Italian', ['la ricetta della pizza', 'ricette per il pranzo'], 'le ricette', 'ricett'],
    [
      'Portuguese',
      ['receita de bolo com cenoura', 'receitas para o bolo'],
      'as receitas',
      'receit',
    ],
    ['Dutch', ['de beste fiets voor het werk', 'een fiets kopen'], 'de fietsen', 'fiet'],
  ])('stems %s by its own rules', (_, list, phrase, stem) => {
    const last = stems([...list, phrase]).at(-1) ?? [];
    expect(last.map((word) => word.slice(0, stem.length))).toEqual([stem]);
  });

  it('tells a language by the company its words keep', () => {
    const list = [
      'laufschuhe für anfänger',
      'welche laufschuhe sind die besten',
      'laufschuhe damen',
    ];
    const english = Array.from({ length: 3 }, () => 'shoes for the office');
    const [damen] = readPhrases([...list, ...english]).slice(2);
    expect(damen?.map(({ stem }) => stem)).toEqual(['laufschuh', 'dam']);
  });

  it('does not take a word for another language that the list does not speak', () => {
    const list = ['pour over coffee', 'best coffee for the morning', 'how to make coffee at home'];
    expect(stems(list)[0]).toContain('pour');
  });

  it('takes words without their accents for the same', () => {
    const [accented, plain] = stems(['mejor colchón para la espalda', 'colchon para la espalda']);
    expect(accented?.slice(1)).toEqual(plain);
  });

  it('tells what a searcher wants from what it is about', () => {
    const [words] = readPhrases(['please find cheap garden hose 2026']);
    expect(words?.map(({ word, kind }) => `${word}: ${kind}`)).toEqual([
      'please: request',
      'find: request',
      'cheap: modifier',
      'garden: subject',
      'hose: subject',
      '2026: modifier',
    ]);
  });

  it('reads signs, scripts without spaces and names with signs', () => {
    expect(stems(['🔥🔥', '', '咖啡机', 'c++ or c#', 'the', 'ＳＨＯＥＳ'])).toEqual([
      ['🔥🔥'],
      [],
      ['咖啡', '啡机'],
      ['c++', 'c#'],
      ['the'],
      ['shoe'],
    ]);
  });

  it('takes a word that the list puts to any subject for no subject', () => {
    const subjects = ['rome museums', 'lisbon hotels', 'running shoes', 'espresso machine'];
    const list = subjects.flatMap((subject) => [subject, `${subject} reddit`]);
    const kinds = new Map(
      readPhrases(list).flatMap((own) => own.map((word) => [word.word, word.kind])),
    );
    expect(kinds.get('reddit')).toBe('modifier');
    expect(new Set(kinds.values()).size).toBe(2);
    expect(
      subjects.flatMap((subject) => subject.split(' ')).map((word) => kinds.get(word)),
    ).toEqual(Array.from({ length: 8 }, () => 'subject'));
  });

  it('looks for no such words in long sentences', () => {
    const sentences = Array.from({ length: 4 }, (_, at) =>
      Array.from({ length: 12 }, (_word, word) => `thing${at}x${word}`).join(' '),
    );
    const kindOf = (texts: string[]) =>
      readPhrases(texts.flatMap((text) => [text, `${text} zumba`]))
        .flat()
        .find(({ word }) => word === 'zumba')?.kind;
    expect(kindOf(sentences)).toBe('subject');
    expect(kindOf(sentences.map((text) => text.replace(/ .*/u, ' trip')))).toBe('modifier');
  });

  it('takes a word put to one subject only for a part of it', () => {
    const list = ['men', 'women', 'kids', 'winter', 'trail'].flatMap((who) => [
      `running shoes ${who}`,
      `waterproof running shoes ${who}`,
    ]);
    const words = readPhrases(list).flat();
    expect(words.filter(({ kind }) => kind !== 'subject')).toEqual([]);
  });

  it('does not see what is not to be seen', () => {
    expect(stems(['ze\u200bro dr\u00adop\ufeff sho\u2060es'])).toEqual(stems(['zero drop shoes']));
  });
});
