import type { Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import type { FieldMapping as Mapping, FlowOptions, OnDemandFlowProps, ScheduledFlowProps, WriteOperation } from '../../src';
import { EventFlowDestination, EventFlowSource, FieldMapping, FlowDestination, FlowSource, OnDemandFlow, ScheduledFlow } from '../../src';
import type { DestinationEnd, SourceEnd } from '../../src/private/flow/end';
import type { FlowProblems } from '../../src/private/flow/flow-problems';
import { readWrite } from '../../src/private/flow/write';

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

/** A source of records that renders what it is told to. */
export class SomeSource extends FlowSource {
  public constructor(private readonly end: Partial<SourceEnd> = {}, private readonly problems: string[] = []) {
    super();
  }

  public _read(v: FlowProblems, prop: string): SourceEnd {
    this.problems.forEach((problem) => v.problem(`${prop}: ${problem}`));
    return { ...SOURCE, ...this.end };
  }
}

/** A source of events that renders what it is told to. */
export class SomeEventSource extends EventFlowSource {
  public constructor(private readonly end: Partial<SourceEnd> = {}) {
    super();
  }

  public _read(): SourceEnd {
    return { ...SOURCE, ...this.end };
  }
}

/** A destination of records that renders what it is told to. */
export class SomeDestination extends FlowDestination {
  public constructor(private readonly end: Partial<DestinationEnd> = {}, private readonly problems: string[] = []) {
    super();
  }

  public _read(v: FlowProblems, prop: string): DestinationEnd {
    this.problems.forEach((problem) => v.problem(`${prop}: ${problem}`));
    return { ...DESTINATION, ...this.end };
  }
}

/** A destination of records that writes as it is told to. */
export class WritingDestination extends FlowDestination {
  public constructor(private readonly write: WriteOperation) {
    super();
  }

  public _read(v: FlowProblems, prop: string): DestinationEnd {
    const { rendered, reliesOn } = readWrite(v, `${prop}: write`, this.write);
    return { connectorType: 'Salesforce', identity: ['Contact'], properties: { salesforce: { object: 'Contact', ...rendered } }, reliesOn };
  }
}

/** A destination of events alone that renders what it is told to. */
export class SomeEventDestination extends EventFlowDestination {
  public constructor(private readonly end: Partial<DestinationEnd> = {}) {
    super();
  }

  public _read(): DestinationEnd {
    return { ...DESTINATION, ...this.end };
  }
}

type Props<P> = Partial<P> & Omit<Partial<FlowOptions>, 'mappings'> & { readonly mappings?: Mapping[] };

export function onDemand(stack: Stack, props: Props<OnDemandFlowProps> = {}, id = 'Flow'): OnDemandFlow {
  return new OnDemandFlow(stack, id, { source: new SomeSource(), destination: new SomeDestination(), mappings: [FieldMapping.all()], ...props });
}

export function scheduled(stack: Stack, props: Props<ScheduledFlowProps> & Pick<ScheduledFlowProps, 'schedule'>, id = 'Flow'): ScheduledFlow {
  return new ScheduledFlow(stack, id, { source: new SomeSource(), destination: new SomeDestination(), mappings: [FieldMapping.all()], ...props });
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
