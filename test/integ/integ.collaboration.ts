import { integTest } from './family';
import { CollaborationStack } from '../../examples/typescript/lib/catalogue/collaboration-stack';

integTest('Collaboration', (app, props) => [new CollaborationStack(app, 'CatalogueCollaboration', props)]);
