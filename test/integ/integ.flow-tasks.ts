import { integTest } from './family';
import { FlowTasksStack } from '../../examples/typescript/lib/catalogue/flow-tasks-stack';

integTest('FlowTasks', (app, props) => [new FlowTasksStack(app, 'CatalogueFlowTasks', props)]);
