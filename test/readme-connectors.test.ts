import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../src';
import { SOURCE_CONNECTORS } from '../src/private/flow/operators';

interface Row {
  readonly connector: string;
  readonly sources: string[];
  readonly destinations: string[];
  readonly triggers: string[];
}

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8').split('\n');

/** The cells of each row of the tables with this head. */
function rowsOf(head: string): string[][] {
  return readme.flatMap((line, start) => {
    if (!line.startsWith(head)) {
      return [];
    }
    const end = readme.indexOf('', start);
    return readme.slice(start + 2, end).map((row) => row.slice(1, -1).split('|').map((cell) => cell.trim()));
  });
}

const quoted = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name);
const connectorOf = (cell: string) => /^\[([^\]]+)\]/.exec(cell)?.[1] ?? cell;

const ROWS: Row[] = rowsOf('| connector | source |').map(([connector, sources, destinations, triggers]) => ({
  connector, sources: quoted(sources), destinations: quoted(destinations), triggers: triggers === '' ? [] : triggers.split(', '),
}));

const exported: { readonly [name: string]: unknown } = library;
const isClassOf = (name: string, base: { readonly prototype: unknown }) => {
  const value = exported[name];
  return typeof value === 'function' && Object.prototype.isPrototypeOf.call(base, value);
};
const concrete = (...bases: Array<{ readonly prototype: unknown }>) =>
  Object.keys(exported).filter((name) => bases.some((base) => isClassOf(name, base)) && !bases.some((base) => base === exported[name])).sort();

test('the table has exactly the sources of the library', () => {
  const sources = concrete(library.FlowSource, library.EventFlowSource);
  expect(sources.length).toBeGreaterThan(25);
  expect(ROWS.flatMap((row) => row.sources).sort()).toEqual(sources);
});

test('the table has exactly the destinations of the library', () => {
  const destinations = concrete(library.FlowDestination, library.EventFlowDestination);
  expect(destinations.length).toBeGreaterThan(12);
  expect(ROWS.flatMap((row) => row.destinations).sort()).toEqual(destinations.filter((name) => name !== 'FlowDestination'));
});

test('the tables of profiles have every class of profiles', () => {
  const classes = rowsOf('| connector | class |').flatMap(([, profile]) => quoted(profile)).sort();
  expect(classes).toEqual(Object.keys(library).filter((name) => /.ConnectorProfile$/.test(name)).sort());
});

test('the table has every connector of the tables of profiles', () => {
  const connectors = rowsOf('| connector | class |').map(([cell, profile]) => [connectorOf(cell), quoted(profile)[0] ?? ''])
    .filter(([, profile]) => profile.endsWith('Profile')).map(([connector]) => connector);
  expect(connectors.length).toBeGreaterThan(25);
  expect(ROWS.map(({ connector }) => connector)).toEqual(expect.arrayContaining(connectors));
});

const WORDS = { minute: 'scheduled', hour: 'hourly', day: 'daily' } as const;

/** The type of a source in the template: its own, or that of all custom connectors. */
const typeOf = (source: string) => Object.entries(SOURCE_CONNECTORS)
  .find(([type]) => `${type}Source`.toLowerCase() === source.toLowerCase())?.[1] ?? SOURCE_CONNECTORS.CustomConnector;

test.each(ROWS.filter(({ sources }) => sources.length > 0))('the triggers of $connector', ({ sources, triggers }) => {
  const records = sources.filter((name) => isClassOf(name, library.FlowSource));
  const events = sources.filter((name) => isClassOf(name, library.EventFlowSource) && !isClassOf(name, library.FlowSource));
  expect(triggers).toEqual([...records.map((name) => WORDS[typeOf(name).fastest]), ...events.map(() => 'event')]);
});

test.each(ROWS.filter(({ sources }) => sources.length === 0))('the special triggers of the destination $connector', ({ destinations, triggers }) => {
  const eventsAlone = destinations.filter((name) => !isClassOf(name, library.FlowDestination));
  const scheduledAlone = destinations.filter((name) => name === 'LookoutMetricsDestination');
  expect(triggers).toEqual([...eventsAlone.map(() => 'event'), ...scheduledAlone.map(() => 'scheduled')]);
});
