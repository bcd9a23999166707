import type { DestinationEnd, SourceEnd, TriggerType } from './end';
import type { FlowProblems } from './flow-problems';
import { refusedTrigger } from './pairs';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

interface Source {
  _read(v: FlowProblems, prop: string): SourceEnd | undefined;
}

interface Destination {
  _read(v: FlowProblems, prop: string): DestinationEnd | undefined;
}

/** Replace ends with reported problems. A custom connector supports every operator, so no further problems are reported. */
const UNKNOWN_SOURCE: SourceEnd = { connectorType: 'CustomConnector', properties: {}, identity: [] };
const UNKNOWN_DESTINATION: DestinationEnd = { connectorType: 'CustomConnector', properties: {}, identity: [] };

/** Source and destination of a flow. */
export interface FlowEnds {
  readonly triggerType: TriggerType;
  readonly source: SourceEnd;
  readonly destination: DestinationEnd;
}

interface EndsOfRecords {
  readonly source: Source & { readonly _givesRecords: boolean };
  readonly destination: Destination & { readonly _takesRecords: boolean };
}

interface EndsOfEvents {
  readonly source: Source & { readonly _givesEvents: boolean };
  readonly destination: Destination & { readonly _takesEvents: boolean };
}

/** The ends of a flow that moves records. */
export function readEndsOfRecords(v: FlowProblems, triggerType: 'OnDemand' | 'Scheduled', { source, destination }: EndsOfRecords): FlowEnds {
  return checkTrigger(v, {
    triggerType,
    source: isEnd(v, 'source', source, '_givesRecords', 'a source of records (e.g. new S3Source({ ... }))')
      ? source._read(v, 'source') ?? UNKNOWN_SOURCE : UNKNOWN_SOURCE,
    destination: isEnd(v, 'destination', destination, '_takesRecords', 'a destination for records (e.g. new S3Destination({ ... }))')
      ? destination._read(v, 'destination') ?? UNKNOWN_DESTINATION : UNKNOWN_DESTINATION,
  });
}

/** The ends of a flow that moves events. */
export function readEndsOfEvents(v: FlowProblems, { source, destination }: EndsOfEvents): FlowEnds {
  return checkTrigger(v, {
    triggerType: 'Event',
    source: isEnd(v, 'source', source, '_givesEvents', 'a source of events (e.g. new SalesforceEventSource({ ... }))')
      ? source._read(v, 'source') ?? UNKNOWN_SOURCE : UNKNOWN_SOURCE,
    destination: isEnd(v, 'destination', destination, '_takesEvents', 'a destination for events (e.g. new EventBridgeDestination({ ... }))')
      ? destination._read(v, 'destination') ?? UNKNOWN_DESTINATION : UNKNOWN_DESTINATION,
  });
}

/** Callers without a type checker may give any value. */
function isEnd(v: FlowProblems, prop: string, end: object, mark: string, what: string): boolean {
  if (isAbsent(end)) {
    v.problem(`${prop} is required: ${what}`);
    return false;
  }
  const marks: { readonly [name: string]: unknown } = Object(end);
  if (marks[mark] !== true || typeof marks._read !== 'function') {
    v.problem(`${prop} must be ${what}, got ${typeof marks._read === 'function' ? `a ${end.constructor.name}` : kindOf(end)}`);
    return false;
  }
  return true;
}

function checkTrigger(v: FlowProblems, ends: FlowEnds): FlowEnds {
  const refused = refusedTrigger(ends.destination.connectorType, ends.triggerType);
  if (refused !== undefined) {
    v.problem(`destination: ${refused}`);
  }
  return ends;
}
