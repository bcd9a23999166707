import { integTest } from './family';
import { SalesforceStack } from '../../examples/typescript/lib/catalogue/salesforce-stack';

integTest('Salesforce', (app, props) => [new SalesforceStack(app, 'CatalogueSalesforce', props)]);
