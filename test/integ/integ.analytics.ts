import { integTest } from './family';
import { AnalyticsStack } from '../../examples/typescript/lib/catalogue/analytics-stack';

integTest('Analytics', (app, props) => [new AnalyticsStack(app, 'CatalogueAnalytics', props)]);
