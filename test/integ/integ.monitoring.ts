import { integTest } from './family';
import { MonitoringStack } from '../../examples/typescript/lib/catalogue/monitoring-stack';

integTest('Monitoring', (app, props) => [new MonitoringStack(app, 'CatalogueMonitoring', props)]);
