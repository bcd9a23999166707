import { Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import type { EventFlowProps, FieldMapping as Mapping, FlowOptions, OnDemandFlowProps, ScheduledFlowProps, WriteOperation } from '../../src';
import {
  ConnectorProfile, EventFlow, EventFlowDestination, EventFlowSource, FieldMapping, FlowDestination, FlowSource, OnDemandFlow, SalesforceDestination,
  ScheduledFlow,
} from '../../src';
import type { DestinationEnd, EndInput, SourceEnd } from '../../src/private/flow/end';

export const FLOW = 'AWS::AppFlow::Flow';

const SOURCE: SourceEnd = {
  connectorType: 'Salesforce',
  connectorProfileName: 'crm',
  identity: ['Contact'],
  properties: { salesforce: { object: 'Contact' } },
};

const DESTINATION: DestinationEnd = {
  connectorType: 'S3',
  identity: ['lake', 'crm'],
  properties: { s3: { bucketName: 'lake', bucketPrefix: 'crm' } },
};

/** The result of reading an end, with its problems. */
function readAs<E>(end: E, problems: readonly string[] = []): EndInput<E> {
  return {
    props: {},
    mode: {
      read: (v, prop) => {
        problems.forEach((problem) => v.problem(`${prop}: ${problem}`));
        return end;
      },
    },
  };
}

/** A source of records with a given rendering. */
export class SomeSource extends FlowSource {
  public readonly _end: EndInput<SourceEnd>;

  public constructor(end: Partial<SourceEnd> = {}, problems: readonly string[] = []) {
    super();
    this._end = readAs({ ...SOURCE, ...end }, problems);
  }
}

/** A source of events with a given rendering. */
export class SomeEventSource extends EventFlowSource {
  public readonly _end: EndInput<SourceEnd>;

  public constructor(end: Partial<SourceEnd> = {}) {
    super();
    this._end = readAs({ ...SOURCE, ...end });
  }
}

/** A destination of records with a given rendering. */
export class SomeDestination extends FlowDestination {
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(end: Partial<DestinationEnd> = {}, problems: readonly string[] = []) {
    super();
    this._end = readAs({ ...DESTINATION, ...end }, problems);
  }
}

/** A destination of only events with a given rendering. */
export class SomeEventDestination extends EventFlowDestination {
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(end: Partial<DestinationEnd> = {}) {
    super();
    this._end = readAs({ ...DESTINATION, ...end });
  }
}

/** A destination of records with a given write operation. */
export class WritingDestination extends SalesforceDestination {
  public constructor(operation: WriteOperation) {
    super({ profile: ConnectorProfile.fromConnectorProfileName(new Stack(), 'Crm', 'crm'), entity: 'Contact', write: operation });
  }
}

type Props<P> = Partial<P> & Omit<Partial<FlowOptions>, 'mappings'> & { readonly mappings?: Mapping[] };

export function onDemand(stack: Stack, props: Props<OnDemandFlowProps> = {}, id = 'Flow'): OnDemandFlow {
  return new OnDemandFlow(stack, id, { source: new SomeSource(), destination: new SomeDestination(), mappings: [FieldMapping.all()], ...props });
}

export function scheduled(stack: Stack, props: Props<ScheduledFlowProps> & Pick<ScheduledFlowProps, 'schedule'>, id = 'Flow'): ScheduledFlow {
  return new ScheduledFlow(stack, id, { source: new SomeSource(), destination: new SomeDestination(), mappings: [FieldMapping.all()], ...props });
}

export function events(stack: Stack, props: Props<EventFlowProps> = {}, id = 'Flow'): EventFlow {
  const ends = { source: new SomeEventSource(), destination: new SomeEventDestination() };
  return new EventFlow(stack, id, { ...ends, mappings: [FieldMapping.all()], ...props });
}

/** The message for a construct 'Flow' in 'Stack'. */
export function invalidFlow(subject: string, ...problems: string[]): string {
  return [`invalid ${subject} at 'Stack/Flow':`, ...problems.map((problem) => `  - ${problem}`)].join('\n');
}

/** The properties of the only flow. */
export function flowOf(stack: Stack): { readonly [name: string]: any } {
  const flows = Object.values(Template.fromStack(stack).findResources(FLOW));
  expect(flows).toHaveLength(1);
  return flows[0].Properties;
}

/** The tasks of a flow with these. */
export function tasksOf(stack: Stack): any[] {
  return flowOf(stack).Tasks;
}

/** The infos of a stack. */
export function infosOf(stack: Stack): Array<{ readonly path: string; readonly text: string }> {
  return Annotations.fromStack(stack).findInfo('*', Match.anyValue()).map(({ id, entry }) => ({ path: id, text: String(entry.data) }));
}
