import { integTest } from './family';
import { FlowDestinationsStack } from '../../examples/typescript/lib/catalogue/flow-destinations-stack';

integTest('FlowDestinations', (app, props) => [new FlowDestinationsStack(app, 'CatalogueFlowDestinations', props)]);
