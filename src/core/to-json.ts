/**
 * JSON of plain data that the library itself has made. A `toJSON` that a page has put on the prototypes of arrays and
 * objects, as old frameworks do, is not asked.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key: string) {
    return this[key];
  });
}
