/**
 * Stands in for `zod/mini` in the script for pages: the few kinds of schemas that the contract is written with, read by
 * closures. It accepts, refuses and returns what zod does; a test holds the two against each other over the whole contract.
 */

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Where the reading is: one list that grows and shrinks, since most values are right and nobody asks for their place. */
type Way = PropertyKey[];

/** A value as it is read: adds what is wrong with it to the issues. */
type Read = (value: unknown, way: Way, issues: Issue[]) => unknown;

type Fields = Readonly<Record<string, Schema>>;

interface Details {
  readonly fields?: Fields;
  readonly strict?: boolean;
  /** The value that a literal asks for. */
  readonly value?: unknown;
  /** Whether the key of such a field may be missing. */
  readonly mayMiss?: boolean;
}

type Parsed = { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

class Schema {
  constructor(readonly read: Read, readonly details: Details = {}) {}

  check(...checks: readonly Read[]): Schema {
    return new Schema((value, way, issues) => {
      const before = issues.length;
      const own = this.read(value, way, issues);
      return issues.length > before ? own : checks.reduce((now, each) => each(now, way, issues), own);
    }, this.details);
  }

  safeParse(input: unknown): Parsed {
    const issues: Issue[] = [];
    const data = this.read(input, [], issues);
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
  }
}

const wrong = (issues: Issue[], way: Way, code: string, params?: Issue['params']) =>
  issues.push({ code, path: [...way], message: 'Invalid input', ...(params && { params }) });

const within = (place: PropertyKey, value: unknown, { read }: Schema, way: Way, issues: Issue[]) => {
  way.push(place);
  const own = read(value, way, issues);
  way.pop();
  return own;
};

const kind = (fits: (value: unknown) => boolean, code = 'invalid_type', details?: Details) =>
  new Schema((value, way, issues) => {
    if (!fits(value)) wrong(issues, way, code);
    return value;
  }, details);

const checked = <T>(fits: (value: T) => boolean, code: string, params?: Issue['params']): Read =>
  (value, way, issues) => {
    if (!fits(value as T)) wrong(issues, way, code, params);
    return value;
  };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const textThat = (fits: (text: string) => boolean) => kind(isText).check(checked(fits, 'invalid_format'));

/* @__NO_SIDE_EFFECTS__ */
export const string = () => kind(isText);
/* @__NO_SIDE_EFFECTS__ */
export const boolean = () => kind((value) => typeof value === 'boolean');
/* @__NO_SIDE_EFFECTS__ */
export const number = () => kind(Number.isFinite);
/* @__NO_SIDE_EFFECTS__ */
export const int = () => kind(Number.isInteger).check(checked<number>((value) => value <= Number.MAX_SAFE_INTEGER, 'too_big'), checked<number>((value) => value >= Number.MIN_SAFE_INTEGER, 'too_small'));
/* @__NO_SIDE_EFFECTS__ */
export const unknown = () => new Schema((value) => value);
/* @__NO_SIDE_EFFECTS__ */
export const literal = (wanted: unknown) => kind((value) => value === wanted, 'invalid_value', { value: wanted });
/* @__NO_SIDE_EFFECTS__ */
const oneOf = (values: readonly unknown[]) => kind((value) => values.includes(value), 'invalid_value');
export { oneOf as enum };

/* @__NO_SIDE_EFFECTS__ */
export const email = () => textThat((text) => {
  const [name = '', domain = '', ...more] = text.split('@');
  return more.length === 0 && /^[\w'+.-]*[\w+-]$/.test(name) && !/^\.|\.\./.test(name)
    && /\.[a-z]{2,}$/i.test(domain) && domain.split('.').every((label) => /^[a-z\d][a-z\d-]*$/i.test(label));
});
/* @__NO_SIDE_EFFECTS__ */
export const url = () => textThat((text) => URL.canParse(text.trim())).check((value) => String(value).trim().replace(/[\t\n\r]/g, ''));

/** A date that does not exist becomes none, or another one. */
const isDay = (text: string) => {
  const day = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
export const iso = {
  date: /* @__NO_SIDE_EFFECTS__ */ () => textThat(isDay),
  datetime: /* @__NO_SIDE_EFFECTS__ */ () => textThat((text) => isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/.test(text.slice(10))),
};

const fieldsOf = (fields: Fields, strict: boolean) =>
  new Schema((value, way, issues) => {
    if (!isRecord(value)) {
      wrong(issues, way, 'invalid_type');
      return value;
    }
    const data: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const there = Object.hasOwn(value, name);
      if (!there && field.details.mayMiss) continue;
      data[name] = within(name, there ? value[name] : undefined, field, way, issues);
    }
    if (strict && Object.keys(value).some((name) => !Object.hasOwn(fields, name))) wrong(issues, way, 'unrecognized_keys');
    return data;
  }, { fields, strict });

/* @__NO_SIDE_EFFECTS__ */
export const object = (fields: Fields) => fieldsOf(fields, false);
/* @__NO_SIDE_EFFECTS__ */
export const strictObject = (fields: Fields) => fieldsOf(fields, true);
/* @__NO_SIDE_EFFECTS__ */
export const extend = ({ details }: Schema, more: Fields) => fieldsOf({ ...details.fields, ...more }, details.strict === true);
/* @__NO_SIDE_EFFECTS__ */
export const partial = ({ details }: Schema) =>
  fieldsOf(Object.fromEntries(Object.entries(details.fields ?? {}).map(([name, field]) => [name, optional(field)])), details.strict === true);

/* @__NO_SIDE_EFFECTS__ */
export const array = (item: Schema) =>
  new Schema((value, way, issues) => {
    if (Array.isArray(value)) return value.map((each, index) => within(index, each, item, way, issues));
    wrong(issues, way, 'invalid_type');
    return value;
  });
/* @__NO_SIDE_EFFECTS__ */
export const record = (key: Schema, item: Schema) =>
  new Schema((value, way, issues) => {
    if (!isRecord(value)) {
      wrong(issues, way, 'invalid_type');
      return value;
    }
    const data: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(value)) {
      if (name === '__proto__') continue;
      if (key.safeParse(name).success) data[name] = within(name, each, item, way, issues);
      else wrong(issues, [...way, name], 'invalid_key');
    }
    return data;
  });
/* @__NO_SIDE_EFFECTS__ */
export const discriminatedUnion = (by: string, members: readonly Schema[]) =>
  new Schema((value, way, issues) => {
    if (!isRecord(value)) {
      wrong(issues, way, 'invalid_type');
      return value;
    }
    const member = members.find(({ details }) => details.fields?.[by]?.details.value === value[by]);
    if (member) return member.read(value, way, issues);
    wrong(issues, [...way, by], 'invalid_union');
    return value;
  });

/* @__NO_SIDE_EFFECTS__ */
export const nullable = ({ read, details }: Schema) => new Schema((value, way, issues) => (value === null ? null : read(value, way, issues)), details);
/* @__NO_SIDE_EFFECTS__ */
export const optional = ({ read }: Schema) => new Schema((value, way, issues) => (value === undefined ? undefined : read(value, way, issues)), { mayMiss: true });
/* @__NO_SIDE_EFFECTS__ */
export const _default = ({ read }: Schema, otherwise: unknown) => new Schema((value, way, issues) => (value === undefined ? otherwise : read(value, way, issues)));

type Sized = string | readonly unknown[];
/* @__NO_SIDE_EFFECTS__ */
export const minLength = (min: number) => checked<Sized>(({ length }) => length >= min, 'too_small');
/* @__NO_SIDE_EFFECTS__ */
export const maxLength = (max: number) => checked<Sized>(({ length }) => length <= max, 'too_big');
/* @__NO_SIDE_EFFECTS__ */
export const gte = (min: number) => checked<number>((value) => value >= min, 'too_small');
/* @__NO_SIDE_EFFECTS__ */
export const lte = (max: number) => checked<number>((value) => value <= max, 'too_big');
/* @__NO_SIDE_EFFECTS__ */
export const regex = (pattern: RegExp) => checked<string>((value) => pattern.test(value), 'invalid_format');
/* @__NO_SIDE_EFFECTS__ */
export const trim = (): Read => (value) => String(value).trim();
/* @__NO_SIDE_EFFECTS__ */
export const refine = (fits: (value: unknown) => boolean, about?: string | { readonly params?: Issue['params'] }) =>
  checked(fits, 'custom', typeof about === 'object' ? about.params : undefined);

export const safeParse = (schema: Schema, input: unknown) => schema.safeParse(input);
