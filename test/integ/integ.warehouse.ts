import { integTest } from './family';
import { WarehouseStack } from '../../examples/typescript/lib/catalogue/warehouse-stack';

integTest('Warehouse', (app, props) => [new WarehouseStack(app, 'CatalogueWarehouse', props)]);
