/** The changed properties, before and after; for a list, the removed and added items. */
export interface Differences {
  readonly [path: string]: { readonly before?: unknown; readonly after?: unknown };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFunction = (value: Record<string, unknown>) => Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));

/** Sorts the keys at every depth, to compare objects as text. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map(sorted)
    : isRecord(value) ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;
}

export function differences(before: unknown, after: unknown, path = ''): Differences {
  if (isRecord(before) && isRecord(after) && !isFunction(before) && !isFunction(after)) {
    return Object.assign({}, ...[...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((key) => differences(before[key], after[key], path === '' ? key : `${path}.${key}`)));
  }
  const [left, right] = [JSON.stringify(sorted(before)), JSON.stringify(sorted(after))];
  if (left === right) {
    return {};
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const without = (values: unknown[], others: unknown[]) => {
      const known = others.map((other) => JSON.stringify(sorted(other)));
      return values.filter((value) => !known.includes(JSON.stringify(sorted(value))));
    };
    if (before.length === 1 && after.length === 1) {
      return differences(before[0], after[0], `${path}[0]`);
    }
    return { [path]: { before: without(before, after), after: without(after, before) } };
  }
  return { [path]: { before, after } };
}
