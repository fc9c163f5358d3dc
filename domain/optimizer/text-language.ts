import { type Language, languages } from '#domain/planner/language-words.ts';

const ofLocale: Readonly<Record<string, Language>> = {
  en: 'english',
  de: 'german',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  sv: 'swedish',
  da: 'danish',
  ru: 'russian',
};

/**
 * The language of a setting, by its name ("German") or locale ("de-AT"); null for one whose words we cannot
 * stem: it is matched letter by letter and not measured by syllables.
 */
export function textLanguage(setting: string): Language | null {
  const name = setting.trim().toLowerCase();
  const [locale = ''] = name.split(/[-_]/u);
  return languages.find((language) => language === name) ?? ofLocale[locale] ?? null;
}
