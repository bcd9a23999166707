import type { DescribedFields } from './described-fields';
import { CREDENTIALS } from './described-fields';
import type { Findings } from './findings';
import type { RuleInput } from '../private/factory/definition';
import type { ConnectorDescription, DescribedMode } from '../private/profile/connector-description';
import { findReferences } from '../private/secrets/dynamic-references';

/** Checks that one of the ways to sign in is complete, and otherwise reports the problems of the closest one. */
export function checkSignIn(v: Findings, description: ConnectorDescription, fields: DescribedFields, block: string): void {
  const place = `${CREDENTIALS}.${block}`;
  checkAlternatives(v, description, fields, place);
  const meant = description.modes.filter((mode) => isMeant(mode, fields));
  const ways = (meant.length > 0 ? meant : description.modes).map((mode) => {
    const trial = v.trial();
    checkMode(trial, mode, description, fields, place);
    return { trial, distance: trial.problemCount + strangers(mode, description, fields) + (trial.problemCount > 0 ? TOO_FAR : 0) };
  });
  const [closest] = ways.sort((one, other) => one.distance - other.distance);
  if (closest) {
    v.adopt(closest.trial);
  }
}

/** Greater than any number of fields, so a way without problems comes first. */
const TOO_FAR = 100;

function isMeant({ when = {} }: DescribedMode, fields: DescribedFields): boolean {
  return Object.entries(when).every(([name, expected]) => {
    const value = fields.valueOf(name);
    return typeof value !== 'string' || findReferences(value).unresolved || value === expected;
  });
}

/** The number of given credentials that don't belong to the way. */
function strangers(mode: DescribedMode, { credentials }: ConnectorDescription, fields: DescribedFields): number {
  const known = { ...mode.fields, ...mode.when };
  return Object.keys(credentials).filter((name) => fields.has(name) && !Object.hasOwn(known, name)).length;
}

function checkMode(v: Findings, mode: DescribedMode, { required }: ConnectorDescription, fields: DescribedFields, place: string): void {
  for (const name of mode.required ?? []) {
    // If the structure is given, the missing field has been reported.
    if (!fields.has(name) && !(required.includes(name) && fields.hasStructureOf(name))) {
      v.incomplete(fields.placeOf(name), { example: fields.exampleOf(name) });
    }
  }
  const { anyOf = [], rules = [] } = mode;
  if (anyOf.length > 0 && !anyOf.some((name) => fields.has(name))) {
    v.under('incompleteCredentials', () => v.problem(`${place} requires ${anyOf.map((name) => fields.shortPlaceOf(name)).join(' or ')}`));
  }
  rules.forEach((rule) => rule(ruleInput(v, fields, place, (name) => fields.shortPlaceOf(name))));
}

/** The input of a rule, from a finished resource. */
export function ruleInput(v: Findings, fields: DescribedFields, prop: string, nameOf: (name: string) => string): RuleInput<string> {
  return {
    v,
    prop,
    has: (name) => fields.has(name),
    reported: (name) => fields.has(name) && fields.valueOf(name) === undefined,
    valueOf: (name) => fields.valueOf(name),
    nameOf,
    wordFor: (value) => value,
  };
}

/** The service uses one of the ways, but the documentation doesn't say which. */
function checkAlternatives(v: Findings, { alternatives = [] }: ConnectorDescription, fields: DescribedFields, place: string): void {
  const given = alternatives.map((names) => names.find((name) => fields.has(name))).filter((name) => name !== undefined);
  if (given.length > 1) {
    v.warning('severalCredentials', `${place} has ${given.map((name) => fields.shortPlaceOf(name)).join(' and ')}, which belong to different ways to sign in; `
      + 'keep one of them');
  }
}
