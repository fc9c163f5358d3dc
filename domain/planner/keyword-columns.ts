/** Where in a record each figure stands; null: the file does not have it. */
export interface KeywordColumns {
  keyword: number;
  volume: number | null;
  difficulty: number | null;
  cpc: number | null;
  intent: number | null;
  country: number | null;
}

/**
 * Header names by field, best first, as Google Keyword Planner, Ahrefs, Semrush and Search Console export
 * them, and their German, French and Spanish forms. Search Console's impressions are not a search volume
 * and Keyword Planner's competition is about advertisements, so neither is taken.
 */
const synonyms = {
  keyword: [
    'keyword',
    'keywords',
    'search term',
    'search terms',
    'query',
    'queries',
    'top queries',
    'phrase',
    'suchbegriff',
    'suchanfrage',
    'häufigste suchanfragen',
    'mot clé',
    'mot-clé',
    'requête',
    'requêtes les plus fréquentes',
    'palabra clave',
    'consultas principales',
    'term',
  ],
  volume: [
    'volume',
    'search volume',
    'avg. monthly searches',
    'average monthly searches',
    'monthly searches',
    'monthly volume',
    'msv',
    'sv',
    'searches',
    'suchvolumen',
    'durchschnittl. suchanfragen pro monat',
    'volume de recherche',
    'nombre moy. de recherches mensuelles',
    'volumen',
    'promedio de búsquedas mensuales',
    'global volume',
  ],
  difficulty: [
    'difficulty',
    'keyword difficulty',
    'kd',
    'kd %',
    'kd%',
    'keyword difficulty index',
    'seo difficulty',
    'schwierigkeit',
    'difficulté',
    'dificultad',
  ],
  cpc: [
    'cpc',
    'cpc (usd)',
    'cpc (eur)',
    'cpc (gbp)',
    'cost per click',
    'avg. cpc',
    'top of page bid (high range)',
    'top of page bid (low range)',
  ],
  intent: [
    'intent',
    'intents',
    'search intent',
    'keyword intent',
    'suchintention',
    'intention',
    'intención',
  ],
  country: ['country', 'country code', 'location', 'database', 'land', 'pays', 'país'],
} as const satisfies Record<keyof KeywordColumns, readonly string[]>;

/**
 * Guesses the columns of a keyword file from its header line.
 *
 * @returns null when no column holds keywords
 */
export function guessKeywordColumns(header: string[]): KeywordColumns | null {
  const names = header.map(normaliseHeader);
  const keyword = find(names, synonyms.keyword);
  if (keyword === null) return null;
  return {
    keyword,
    volume: find(names, synonyms.volume),
    difficulty: find(names, synonyms.difficulty),
    cpc: find(names, synonyms.cpc),
    intent: find(names, synonyms.intent),
    country: find(names, synonyms.country),
  };
}

function find(names: string[], wanted: readonly string[]): number | null {
  for (const name of wanted) {
    const index = names.indexOf(name);
    if (index >= 0) return index;
  }
  return null;
}

/** A byte order mark, underscores and doubled spaces are accidents of the export. */
function normaliseHeader(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s_\uFEFF]+/gu, ' ')
    .trim()
    .toLowerCase();
}
