import { integTest } from './family';
import { RotationStack } from '../../examples/typescript/lib/rotation-stack';

integTest('Rotation', (app, props) => [new RotationStack(app, 'Rotation', props)]);
