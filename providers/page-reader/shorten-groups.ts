/** Stands for every robot that is not us. */
const another = 'another';

/**
 * The text of a robots.txt with each group's names reduced to those that matter to one robot: its own, `*`, and
 * one for all others. Whoever reads the text keeps a group's rules once a name; half a megabyte can hold
 * thousands of names over tens of thousands of rules.
 */
export function shortenGroups(text: string, robotName: string): string {
  const ours = new Set([robotName.toLowerCase(), '*']);
  const named = new Set<string>();
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [directive = '', value = ''] = line.replace(/#.*/u, '').split(/:(.*)/u);
    if (directive.trim().toLowerCase() === 'user-agent') {
      const name = value.replace(/\/.*/u, '').trim().toLowerCase();
      const kept = ours.has(name) ? name : another;
      if (!named.has(kept)) lines.push(`user-agent: ${kept}`);
      named.add(kept);
    } else if (directive.trim() !== '') {
      named.clear();
      lines.push(line);
    }
  }
  return lines.join('\n');
}
