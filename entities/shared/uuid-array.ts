/** Ids as one parameter of a statement, for `?::uuid[]`: the ORM writes an array as a list of parameters. */
export function uuidArray(ids: Iterable<string>): string {
  return `{${[...ids].join(',')}}`;
}
