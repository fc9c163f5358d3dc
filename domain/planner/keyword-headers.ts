/** What a column of a keyword file can hold, by the name the API gives it. */
export const keywordFields = [
  'keyword',
  'volume',
  'difficulty',
  'cpc',
  'cpc_currency',
  'intent',
  'country',
] as const;

export type KeywordField = (typeof keywordFields)[number];

/** How a header is compared: letter case, accents, underscores and doubled spaces are accidents of the export. */
export function foldHeader(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_\uFEFF]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ł', 'l');
}

interface HeaderNames {
  /** Best first. */
  names: readonly string[];
  /** Spellings that vary from release to release of a tool, looked for when no name fits. */
  pattern?: RegExp;
}

/**
 * Names of columns, folded, as Google Keyword Planner, Search Console, Ahrefs, Semrush, Ubersuggest and Moz
 * export them in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish. Search Console's
 * impressions are not a search volume and Keyword Planner's competition is about advertisements, so neither
 * is taken.
 */
export const headerNames: Record<KeywordField, HeaderNames> = {
  keyword: {
    names: [
      'keyword',
      'keywords',
      'key word',
      'search term',
      'search terms',
      'search query',
      'query',
      'queries',
      'top queries',
      'phrase',
      'term',
      'schlusselwort',
      'suchbegriff',
      'suchanfrage',
      'haufigste suchanfragen',
      'mot cle',
      'mot-cle',
      'mots cles',
      'mots-cles',
      'requete',
      'requetes les plus frequentes',
      'principales requetes',
      'palabra clave',
      'palabras clave',
      'consulta',
      'consultas principales',
      'parola chiave',
      'parole chiave',
      'query principali',
      'query piu frequenti',
      'palavra-chave',
      'palavra chave',
      'palavras-chave',
      'principais consultas',
      'zoekwoord',
      'zoekwoorden',
      'trefwoord',
      'zoekterm',
      'populairste zoekopdrachten',
      'meest gebruikte zoekopdrachten',
      'slowo kluczowe',
      'slowa kluczowe',
      'fraza',
      'najczestsze zapytania',
    ],
  },
  volume: {
    names: [
      'volume',
      'search volume',
      'avg. monthly searches',
      'monthly searches',
      'monthly volume',
      'min volume',
      'minimum volume',
      'msv',
      'sv',
      'searches',
      'suchvolumen',
      'volume de recherche',
      'volumen',
      'volumen de busqueda',
      'volume di ricerca',
      'volume de pesquisa',
      'volume de busca',
      'zoekvolume',
      'wolumen',
      'liczba wyszukiwan',
      'global volume',
    ],
    pattern:
      /^(?:avg|average)\b.*\bsearch|suchanfragen pro monat|monatliche suchanfragen|recherches (?:mensuelles|par mois)|busquedas mensuales|ricerche mensili|(?:pesquisas|buscas) mensais|maandelijkse zoekopdrachten|zoekopdrachten per maand|wyszukiwan.* (?:miesiecznie|na miesiac)|miesieczna liczba wyszukiwan|^search volume\b/,
  },
  difficulty: {
    names: [
      'difficulty',
      'keyword difficulty',
      'kd',
      'kd %',
      'kd%',
      'keyword difficulty index',
      'seo difficulty',
      'sd',
      'schwierigkeit',
      'keyword-schwierigkeit',
      'difficulte',
      'difficulte du mot cle',
      'dificultad',
      'dificultad de palabra clave',
      'difficolta',
      'dificuldade',
      'moeilijkheid',
      'moeilijkheidsgraad',
      'trudnosc',
    ],
  },
  cpc: {
    names: [
      'cpc',
      'cost per click',
      'avg. cpc',
      'coste por clic',
      'custo por clique',
      'cout par clic',
      'costo per clic',
      'kosten per klik',
      'kosten pro klick',
      'koszt klikniecia',
      'top of page bid (high range)',
      'top of page bid (low range)',
    ],
    pattern:
      /^gebot fur obere.*\(ober|^enchere.*haut.*\(.*haute|^(?:puja|oferta) .*superior.*\(.*alto|^offerta .*superiore.*\(.*alta|^lance .*superior.*\(.*alt|^bod .*boven.*\(.*hoog|^stawka .*gory.*\(.*gorn/,
  },
  cpc_currency: {
    names: [
      'cpc currency',
      'currency',
      'wahrung',
      'devise',
      'moneda',
      'divisa',
      'valuta',
      'moeda',
      'waluta',
    ],
  },
  intent: {
    names: [
      'intent',
      'intents',
      'search intent',
      'keyword intent',
      'suchintention',
      'suchabsicht',
      'intention',
      'intention de recherche',
      'intencion',
      'intencion de busqueda',
      'intento',
      'intento di ricerca',
      'intencao',
      'intencao de pesquisa',
      'zoekintentie',
      'intencja',
    ],
  },
  country: {
    names: [
      'country',
      'country code',
      'location',
      'database',
      'land',
      'pays',
      'pais',
      'paese',
      'kraj',
    ],
  },
};
