/** Values as PostgreSQL reads an array of them: a parameter that is an array itself would become a list. */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  const members = values.map((value) => {
    if (value === null) return 'NULL';
    if (typeof value === 'number') return String(value);
    return `"${value.includes('"') || value.includes('\\') ? value.replaceAll(/["\\]/g, String.raw`\$&`) : value}"`;
  });
  return `{${members.join(',')}}`;
}
