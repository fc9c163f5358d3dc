/** Only the members named in `_fields`, `a.b` for a member of a member; everything without `_fields`. */
export function pickFields(
  view: Record<string, unknown>,
  fields: string | undefined,
): Record<string, unknown> {
  if (!fields) return view;
  const picked: Record<string, unknown> = {};
  for (const name of fields.split(',').map((field) => field.trim())) {
    const [outer = '', inner] = name.split('.');
    if (!(outer in view)) continue;
    const value = view[outer];
    if (inner === undefined) picked[outer] = value;
    else if (typeof value === 'object' && value !== null) {
      picked[outer] = {
        ...(picked[outer] as object | undefined),
        [inner]: Reflect.get(value, inner) as unknown,
      };
    }
  }
  return picked;
}
