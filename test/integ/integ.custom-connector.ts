import { integTest } from './family';
import { CustomConnectorStack } from '../../examples/typescript/lib/catalogue/custom-connector-stack';

integTest('CustomConnector', (app, props) => [new CustomConnectorStack(app, 'CatalogueCustomConnector', props)]);
