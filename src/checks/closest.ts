/** A hint at the probably intended name, to append to an unknown name. */
export function closest(given: string, names: readonly string[]): string {
  const plain = plainly(given);
  const ranked = names.map((name) => ({ name, distance: distanceOf(plain, plainly(name)) })).sort((one, other) => one.distance - other.distance);
  const [first] = ranked;
  return first && first.distance <= Math.max(1, Math.floor(plain.length / 4)) ? ` (did you mean ${first.name}?)` : '';
}

/** Names are often confused by case and underscores. */
function plainly(name: string): string {
  return name.slice(0, 64).toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The number of letters to insert, remove or change. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column += 1) {
      next.push(Math.min(next[column] + 1, row[column + 1] + 1, row[column] + (one[index] === other[column] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length];
}
