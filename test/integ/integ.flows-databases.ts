import { integFlows } from './family';
import { JdbcToRdsPostgreSqlStack, JdbcToS3Stack, SalesforceToRedshiftStack } from './flows/databases';

integFlows('FlowsDatabases', {
  FlowJdbcToRdsPostgreSql: JdbcToRdsPostgreSqlStack,
  FlowJdbcToS3: JdbcToS3Stack,
  FlowSalesforceToRedshift: SalesforceToRedshiftStack,
});
