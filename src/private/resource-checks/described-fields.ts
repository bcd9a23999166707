import type { Findings } from './findings';
import { membersOf, present } from './read';
import { checkMembers } from './unknown-members';
import type { ConnectorDescription } from '../connector-description';
import type { ModeOutline } from '../factory/mode';
import { isIntrinsic } from '../template';

export const PROPERTIES = 'ConnectorProfileConfig.ConnectorProfileProperties';
export const CREDENTIALS = 'ConnectorProfileConfig.ConnectorProfileCredentials';

/** The described fields of one profile, by their names in the constructs, as far as the template has them. */
export class DescribedFields {
  private readonly values = new Map<string, unknown>();
  private readonly present = new Set<string>();
  /** The structures that are there, by their places. */
  private readonly structures = new Set<string>();
  private strangers = false;
  private readonly places: ReadonlyMap<string, string>;
  private readonly fields: ModeOutline['fields'];

  public constructor(private readonly v: Findings, description: ConnectorDescription, private readonly block: string) {
    this.fields = Object.assign({}, ...description.modes.map(({ fields }) => fields), description.others, description.props.fields);
    this.places = new Map([
      ...Object.entries(description.properties).map(([name, path]) => [name, `${PROPERTIES}.${block}.${path}`] as const),
      ...Object.entries(description.credentials).map(([name, path]) => [name, `${CREDENTIALS}.${block}.${path}`] as const),
      ['connectionMode', 'ConnectionMode'],
    ]);
  }

  /** Whether there are credentials that aren't known, of which it can't be told what they were meant to be. */
  public get hasStrangers(): boolean {
    return this.strangers;
  }

  public has(name: string): boolean {
    return this.present.has(name);
  }

  /** The checked value; undefined where there is none, it has a problem, or only CloudFormation knows it. */
  public valueOf(name: string): unknown {
    return this.values.get(name);
  }

  /** The whole path of a field. */
  public placeOf(name: string): string {
    return this.places.get(name) ?? name;
  }

  /** The path of a field as it is said of the connector's block among the credentials or the properties. */
  public shortPlaceOf(name: string, among = CREDENTIALS): string {
    const place = this.placeOf(name);
    const block = `${among}.${this.block}.`;
    return place.startsWith(block) ? place.slice(block.length) : place.replace('ConnectorProfileConfig.', '');
  }

  public exampleOf(name: string): string | undefined {
    return this.fields[name]?.example;
  }

  /** Whether the structure is there that the field is in. */
  public hasStructureOf(name: string): boolean {
    const place = this.placeOf(name);
    return this.structures.has(place.slice(0, place.lastIndexOf('.')));
  }

  /** Note a field that stands outside of the connector's block. */
  public note(name: string, value: unknown): void {
    if (value !== undefined) {
      this.present.add(name);
      this.values.set(name, value);
    }
  }

  /** Check all that is in a structure, the connector's block or one in it. */
  public read(place: string, value: unknown): void {
    const given = present(value);
    if (isIntrinsic(given)) {
      for (const [name, path] of this.places) {
        if (path.startsWith(`${place}.`)) {
          this.present.add(name);
        }
      }
      return;
    }
    const members = membersOf(this.v, place, given);
    if (members === undefined) {
      return;
    }
    this.structures.add(place);
    const known = this.membersAt(place);
    for (const [member, inner] of Object.entries(members)) {
      if (known.includes(member)) {
        this.readMember(`${place}.${member}`, inner);
      } else {
        this.strangers ||= place.startsWith(CREDENTIALS);
        checkMembers(this.v, place, { [member]: inner }, known);
      }
    }
  }

  private readMember(place: string, value: unknown): void {
    const [name] = [...this.places].find(([, path]) => path === place) ?? [];
    if (name === undefined) {
      this.read(place, value);
    } else {
      this.present.add(name);
      this.values.set(name, this.fields[name]?.readTemplate?.(this.v, place, value));
    }
  }

  /** The members of a structure that CloudFormation knows. */
  private membersAt(place: string): string[] {
    const inside = [...this.places.values()].filter((path) => path.startsWith(`${place}.`));
    return [...new Set(inside.map((path) => path.slice(place.length + 1).split('.')[0]))].sort();
  }
}
