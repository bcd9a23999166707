import type { IConstruct } from 'constructs';
import { isForeignResource, isRegistered } from './register';
import { readNote, writeNote } from '../private/notes';

const REPORTED = 'uncheckedStage';
const SHOWN = 3;

/**
 * A stage is synthesized before the Aspects of the surrounding app are called, and they don't visit it. Without an Aspect on the stage
 * itself, or if it is added too late, the stage's resources would silently not be checked.
 */
export function reportUncheckedStage(parent: IConstruct, stage: IConstruct, ignored: readonly string[]): void {
  const unchecked = stage.node.findAll().filter((construct) => isForeignResource(construct) && !isRegistered(construct));
  if (unchecked.length === 0 || ignored.includes('uncheckedStage') || readNote(stage, REPORTED, (note) => note === true)) {
    return;
  }
  writeNote(stage, REPORTED, true);
  const paths = unchecked.slice(0, SHOWN).map(({ node }) => `'${node.path}'`).join(', ');
  parent.node.addValidation({
    validate: () => [`AppFlowChecks does not reach the stage '${stage.node.path}', so these resources are not checked: ${paths}`
      + `${unchecked.length > SHOWN ? ' and others' : ''}. The stage was created after AppFlowChecks.addTo, or synthesized before it, as by a pipeline; `
      + 'call AppFlowChecks.addTo(this) at the end of the stage\'s constructor '
      + '[ignore: cdk-appflow-constructs:uncheckedStage]'],
  });
}
