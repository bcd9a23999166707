import { integTest } from './family';
import { ErpStack } from '../../examples/typescript/lib/catalogue/erp-stack';

integTest('Erp', (app, props) => [new ErpStack(app, 'CatalogueErp', props)]);
