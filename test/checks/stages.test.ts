import { App, Aspects, Stack, Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { at, connector } from './connector-util';
import { findingsOf } from './findings-util';
import { AppFlowChecks } from '../../src';
import { errorOf, untyped } from '../support/util';

describe('stages', () => {
  function stage(scope: Construct, id = 'Prod'): Stage {
    const made = new Stage(scope, id);
    connector(new Stack(made, 'Stack'));
    return made;
  }

  function stackIn(made: Stage): Stack {
    return untyped<Stack>(made.node.findChild('Stack'));
  }

  const UNREACHED = "[] AppFlowChecks does not reach the stage 'Prod', so these resources are not checked: 'Prod/Stack/Connector'. The stage was created "
    + 'after AppFlowChecks.addTo, or synthesized before it, as by a pipeline; call AppFlowChecks.addTo(this) at the end of '
    + 'the stage\'s constructor [ignore: cdk-appflow-constructs:uncheckedStage]';

  test('that are there are checked, with those inside of them', () => {
    const app = new App();
    const outer = stage(app);
    const inner = stage(outer, 'Inner');
    AppFlowChecks.addTo(app);
    app.synth();
    expect(findingsOf(stackIn(outer))).toEqual(at('/Prod/Stack/Connector'));
    expect(findingsOf(stackIn(inner))).toEqual(at('/Prod/Inner/Stack/Connector'));
  });

  test('that come later are an error', () => {
    const app = new App();
    AppFlowChecks.addTo(app);
    stage(app);
    expect(errorOf(() => app.synth())).toBe(`Validation failed with the following errors:\n  ${UNREACHED}`);
  });

  test('that have been synthesized are an error, as with an Aspect of the app, once', () => {
    const app = new App();
    stage(app).synth();
    AppFlowChecks.addTo(app);
    Aspects.of(app).add(new AppFlowChecks());
    expect(errorOf(() => app.synth())).toBe(`Validation failed with the following errors:\n  ${UNREACHED}`);
  });

  test('that come later are accepted where they check themselves, have nothing to check, or the finding is ignored', () => {
    const app = new App();
    AppFlowChecks.addTo(app);
    const own = stage(app);
    AppFlowChecks.addTo(own);
    new Stack(new Stage(app, 'Empty'), 'Stack');
    app.synth();
    expect(findingsOf(stackIn(own))).toEqual(at('/Prod/Stack/Connector'));

    const other = new App();
    AppFlowChecks.addTo(other, { ignore: ['cdk-appflow-constructs:uncheckedStage'] });
    stage(other);
    expect(other.synth().nestedAssemblies).toHaveLength(1);
  });
});
