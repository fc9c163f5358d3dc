import { normaliseKeyword } from './normalise-keyword.ts';

/** Longest cluster name that a list still shows whole. */
const maximumNameLength = 120;

/** Chooses a name nobody has; the chosen one is taken from then on. */
type ChooseName = (wanted: string, fallback: string) => string;

/**
 * Hands out names that are unique in a sector (compared without case): the wanted one, else the fallback (the
 * pillar keyword), else the first free of `… (2)`, `… (3)`. When both are empty the name is "Cluster".
 */
export function createClusterNames(takenNames: Iterable<string>): ChooseName {
  const taken = new Set(Array.from(takenNames, nameKey));
  // A thousand groups of one name are numbered on, not counted up from 2 each time.
  const lastNumber = new Map<string, number>();
  const choose: ChooseName = (wanted, fallback) => {
    const given = [wanted, fallback].map(presentable).filter((name) => name !== '');
    const candidates = given.length > 0 ? given : ['Cluster'];
    const free = candidates.find((name) => !taken.has(nameKey(name)));
    if (free !== undefined) return free;
    const [base = 'Cluster'] = candidates;
    for (let number = lastNumber.get(base) ?? 2; ; number += 1) {
      lastNumber.set(base, number + 1);
      const numbered = `${base} (${number})`;
      if (!taken.has(nameKey(numbered))) return numbered;
    }
  };
  return (wanted, fallback) => {
    const name = choose(wanted, fallback);
    taken.add(nameKey(name));
    return name;
  };
}

/**
 * What names are compared by. PostgreSQL's lower(), which keeps them unique, knows neither the final sigma nor
 * the dot of a Turkish capital; a name that only it takes for another's would be refused again and again.
 */
function nameKey(name: string): string {
  return normaliseKeyword(name).replaceAll('ς', 'σ').replaceAll('\u0307', '');
}

function presentable(name: string): string {
  // By characters, not by UTF-16 units: half an emoji is no text.
  const line = Array.from(name.replace(/\s+/gu, ' ').trim())
    .slice(0, maximumNameLength)
    .join('')
    .trim();
  return line.charAt(0).toUpperCase() + line.slice(1);
}
