import type { Findings } from './findings';
import { membersOf, present } from './read';
import { checkMembers } from './unknown-members';
import type { ModeOutline } from '../private/factory/mode';
import type { ConnectorDescription } from '../private/profile/connector-description';
import { isIntrinsic } from '../private/template/template';

export const PROPERTIES = 'ConnectorProfileConfig.ConnectorProfileProperties';
export const CREDENTIALS = 'ConnectorProfileConfig.ConnectorProfileCredentials';

/** The described fields that the template of a profile has, by their names in the constructs. */
export class DescribedFields {
  private readonly values = new Map<string, unknown>();
  private readonly present = new Set<string>();
  /** The places of the given structures. */
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

  /** Whether there are unknown credentials, which may be misspelled ones. */
  public get hasStrangers(): boolean {
    return this.strangers;
  }

  public has(name: string): boolean {
    return this.present.has(name);
  }

  /** The checked value; undefined if it is missing or invalid, or if only CloudFormation knows it. */
  public valueOf(name: string): unknown {
    return this.values.get(name);
  }

  /** The whole path of a field. */
  public placeOf(name: string): string {
    return this.places.get(name) ?? name;
  }

  /** The path of a field within the connector's block of credentials or properties. */
  public shortPlaceOf(name: string, among = CREDENTIALS): string {
    const place = this.placeOf(name);
    const block = `${among}.${this.block}.`;
    return place.startsWith(block) ? place.slice(block.length) : place.replace('ConnectorProfileConfig.', '');
  }

  public exampleOf(name: string): string | undefined {
    return this.fields[name]?.example;
  }

  /** Whether the structure that contains the field is given. */
  public hasStructureOf(name: string): boolean {
    const place = this.placeOf(name);
    return this.structures.has(place.slice(0, place.lastIndexOf('.')));
  }

  /** Notes a field outside the connector's block. */
  public note(name: string, value: unknown): void {
    if (value !== undefined) {
      this.present.add(name);
      this.values.set(name, value);
    }
  }

  /** Checks the members of a structure: the connector's block, or one inside it. */
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
