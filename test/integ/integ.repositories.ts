import { integTest } from './family';
import { RepositoriesStack } from '../../examples/typescript/lib/repositories-stack';

integTest('Repositories', (app, props) => [new RepositoriesStack(app, 'Repositories', props)]);
