import { integTest } from './family';
import { FlowAuthoredSourcesStack } from '../../examples/typescript/lib/catalogue/flow-authored-sources-stack';
import { FlowSourcesStack } from '../../examples/typescript/lib/catalogue/flow-sources-stack';

integTest('FlowSources', (app, props) => [
  new FlowSourcesStack(app, 'CatalogueFlowSources', props),
  new FlowAuthoredSourcesStack(app, 'CatalogueFlowAuthoredSources', props),
]);
