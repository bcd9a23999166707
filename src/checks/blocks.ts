import type { Findings } from './findings';
import { membersOf } from './read';
import { checkMembers } from './unknown-members';
import type { ConnectorTable } from '../private/profile/connector-description';
import { isIntrinsic } from '../private/template/template';

/** One of the two structures that have a block for each connector. */
export interface Blocks {
  readonly place: string;
  /** The given blocks; undefined if the structure is missing, or if only CloudFormation knows it. */
  readonly members: { readonly [block: string]: unknown } | undefined;
  /** The names of all blocks that CloudFormation allows. */
  readonly known: readonly string[];
}

export function readBlocks(v: Findings, place: string, value: unknown, connectors: ConnectorTable): Blocks {
  const isProperties = place.endsWith('Properties');
  const known = Object.values(connectors).filter(({ withoutProperties }) => !(isProperties && withoutProperties)).map(({ block }) => block).sort();
  const members = membersOf(v, place, value);
  checkMembers(v, place, members ?? {}, known);
  return { place, members, known };
}

/** Checks that the block is the connector's, and the only one. A block that only CloudFormation knows may be left out. */
export function checkBlock(v: Findings, { place, members = {}, known }: Blocks, connectorType: string, own: string): void {
  const others = known.filter((block) => block !== own && Object.hasOwn(members, block) && !isIntrinsic(members[block]));
  if (others.length === 0) {
    return;
  }
  if (known.includes(own) && !Object.hasOwn(members, own)) {
    v.under('connectorBlock', () => v.problem(`${place} must have ${own} with ConnectorType ${connectorType}, got ${others.join(', ')}`));
  } else {
    v.warning('surplusBlock', `${place} has ${others.join(', ')}, but ConnectorType ${connectorType} takes `
      + `${known.includes(own) ? `${own} alone` : 'no properties'}; leave out the others`);
  }
}

/** The connector of the only given block, for a profile of an unknown type. */
export function connectorOfBlock(connectors: ConnectorTable, blocks: readonly Blocks[]): string | undefined {
  const given = new Set(blocks.flatMap(({ members = {} }) => Object.keys(members)));
  const found = Object.keys(connectors).filter((type) => given.has(connectors[type].block));
  return found.length === 1 ? found[0] : undefined;
}
