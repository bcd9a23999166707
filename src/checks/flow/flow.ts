import { checkShape } from '../check-shape';
import type { Findings } from '../findings';
import { checkBuckets } from './buckets';
import { FLOW } from './description';
import { checkDestination } from './destination-rules';
import { checkEnds } from './ends';
import { flowFactsOf } from './facts';
import { checkMappings } from './mappings';
import { checkOperators } from './operators';
import { checkProjection } from './projection';
import { checkTasks } from './task-properties';
import { readTasks } from './tasks';
import { checkTrigger } from './trigger';
import { withoutReferences } from '../../private/checks/identifier';
import { warnOfKeyElsewhere } from '../../private/permissions/keys';
import type { TemplateProperties } from '../../private/template/template';
import { checkKeyAlias } from '../key-alias';
import { checkUnique } from '../names';
import { templateText } from '../read';

/**
 * `AWS::AppFlow::Flow`: first its values by the service model and CloudFormation's schema, then the rules between them, most of them
 * shared with the library's own flows.
 *
 * A template doesn't show whether it changes the destination of a deployed flow, which AppFlow rejects: give such a flow another name. Nor
 * does it show the region of a bucket that is created elsewhere.
 */
export function checkFlow(v: Findings, properties: TemplateProperties): void {
  checkShape(v, '', properties, FLOW);
  const facts = flowFactsOf(properties);
  const name = facts.flow.at('FlowName');
  v.under('dynamicReferenceInName', () => withoutReferences(v, name.place, templateText(v.trial(), name.place, properties.FlowName)));
  checkUnique(v, name.place, name.text);
  const key = facts.flow.at('KMSArn');
  checkKeyAlias(v, key);
  warnOfKeyElsewhere(v, key.place, key.text?.split(':')[3] || undefined, v.resource);
  checkTrigger(v, facts);
  checkEnds(v, facts);
  checkDestination(v, facts);
  const tasks = readTasks(facts.flow);
  checkOperators(v, tasks, facts);
  checkProjection(v, tasks, facts);
  checkMappings(v, tasks, facts);
  checkTasks(v, tasks);
  checkBuckets(v, facts);
}
