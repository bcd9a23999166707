import type { IConstruct } from 'constructs';
import { isForeignResource, isRegistered } from './register';
import { readNote, writeNote } from '../notes';

const REPORTED = 'uncheckedStage';
const SHOWN = 3;

/**
 * A stage is synthesized before the Aspects of the app around it are called, and they don't go into it. An Aspect that was added to the
 * stage too late, or not at all, would miss its resources in silence.
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
      + `${unchecked.length > SHOWN ? ' and others' : ''}. It was created after AppFlowChecks.addTo, or synthesized before, as a pipeline does `
      + 'with the stages that it is given; call AppFlowChecks.addTo(this) at the end of the constructor of the stage '
      + '[ignore: cdk-appflow-constructs:uncheckedStage]'],
  });
}
