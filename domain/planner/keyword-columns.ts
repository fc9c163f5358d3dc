import { foldHeader, headerNames, type KeywordField, keywordFields } from './keyword-headers.ts';

/** Where in a record each figure stands; null: the file does not have it. */
export interface KeywordColumns extends Record<Exclude<KeywordField, 'keyword'>, number | null> {
  keyword: number;
  /** Where `volume` is the lower end of a range, the column of its upper end. */
  volumeHigh: number | null;
  /** The currency that the header of the CPC names, as in "CPC (USD)". */
  currencyOfHeader: string | null;
}

/** What the customer says of the columns: the name of a header, or null for a column not to be read. */
export type ChosenColumns = Partial<Record<KeywordField, string | null>>;

const lowerEnds = ['min volume', 'minimum volume'];
const upperEnds = ['max volume', 'maximum volume'];

/**
 * Guesses the columns of a keyword file from its header line; what the customer chose is not guessed.
 *
 * @returns null when no column holds keywords, as in the title lines above a header
 */
export function guessKeywordColumns(
  header: readonly string[],
  chosen: ChosenColumns = {},
): KeywordColumns | null {
  const names = header.map(foldHeader);
  // "CPC (USD)" is looked for as "cpc".
  const bare = names.map((name) => name.replace(/ \([a-z]{3}\)$/, ''));
  const columnOf = (field: KeywordField): number | null => {
    const name = chosen[field];
    if (name === null) return null;
    if (name !== undefined) return indexIn(names, [foldHeader(name)]);
    return findColumn(field === 'cpc' ? bare : names, field);
  };
  const keyword = columnOf('keyword');
  if (keyword === null) return null;
  const columns = Object.fromEntries(keywordFields.map((field) => [field, columnOf(field)]));
  const { volume = null, cpc = null } = columns;
  const isLowerEnd = volume !== null && lowerEnds.includes(names[volume] ?? '');
  return {
    ...(columns as Record<KeywordField, number | null>),
    keyword,
    volumeHigh: isLowerEnd ? indexIn(names, upperEnds) : null,
    currencyOfHeader:
      cpc === null ? null : (/\(([a-z]{3})\)$/.exec(names[cpc] ?? '')?.[1]?.toUpperCase() ?? null),
  };
}

/** Which chosen headers a file does not have. */
export function missingColumns(header: readonly string[], chosen: ChosenColumns): string[] {
  const names = header.map(foldHeader);
  return Object.values(chosen).filter(
    (name): name is string => typeof name === 'string' && !names.includes(foldHeader(name)),
  );
}

function indexIn(names: readonly string[], wanted: readonly string[]): number | null {
  for (const name of wanted) {
    const index = names.indexOf(name);
    if (index >= 0) return index;
  }
  return null;
}

function findColumn(names: readonly string[], field: KeywordField): number | null {
  const known = headerNames[field];
  const index = indexIn(names, known.names);
  if (index !== null || !known.pattern) return index;
  const { pattern } = known;
  const fitting = names.findIndex((name) => pattern.test(name));
  return fitting >= 0 ? fitting : null;
}
