import { App } from 'aws-cdk-lib';
import { DISABLE_CREATION_STACK_TRACES } from 'aws-cdk-lib/cx-api';

/** An app that keeps neither stack traces nor the tree of its constructs, which take longer than most of what is tested. */
export function newApp(): App {
  return new App({ stackTraces: false, treeMetadata: false, context: { [DISABLE_CREATION_STACK_TRACES]: true } });
}
