import { integTest } from './family';
import { FlowFilesStack } from '../../examples/typescript/lib/catalogue/flow-files-stack';

integTest('FlowFiles', (app, props) => [new FlowFilesStack(app, 'CatalogueFlowFiles', props)]);
