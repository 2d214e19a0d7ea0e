const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The addresses of all fields of a value; those within a list by its first item. */
export function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.length > 0 ? pathsOf(value[0], `${at}0/`) : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => [`${at}${name}`, ...pathsOf(each, `${at}${name}/`)]);
}

/** A value with one field changed, in every item of a list on the way. */
export function changedAt(value: unknown, [name, ...rest]: readonly string[], change: (field: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => changedAt(each, rest, change));
  if (name === undefined || !isObject(value) || !(name in value)) return value;
  return { ...value, [name]: rest.length === 0 ? change(value[name]) : changedAt(value[name], rest, change) };
}
