import { integTest } from './family';
import { AwsAuthoredOAuthStack } from '../../examples/typescript/lib/catalogue/aws-authored-oauth-stack';
import { AwsAuthoredStack } from '../../examples/typescript/lib/catalogue/aws-authored-stack';

integTest('AwsAuthored', (app, props) => [
  new AwsAuthoredStack(app, 'CatalogueAwsAuthored', props),
  new AwsAuthoredOAuthStack(app, 'CatalogueAwsAuthoredOAuth', props),
]);
