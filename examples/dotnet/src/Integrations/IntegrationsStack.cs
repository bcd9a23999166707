using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SecretsManager;
using CdkAppFlow;
using Constructs;

namespace Integrations
{
    /// <summary>The connector profiles of a handful of applications, and flows between them.</summary>
    public class IntegrationsStack : Stack
    {
        public IntegrationsStack(Construct scope, string id, IStackProps props = null) : base(scope, id, props)
        {
            // {"accessToken": "...", "refreshToken": "..."}
            var crmTokens = Secret.FromSecretNameV2(this, "SalesforceTokens", "appflow/salesforce");
            var salesforce = new SalesforceConnectorProfile(this, "Salesforce", new SalesforceConnectorProfileProps
            {
                InstanceUrl = "https://acme.my.salesforce.com",
                Credentials = SalesforceCredentials.Oauth2TokensFromSecret(crmTokens)
            });

            // Each hour, the contacts that have changed
            var lake = new Bucket(this, "Lake");
            new ScheduledFlow(this, "Contacts", new ScheduledFlowProps
            {
                Source = new SalesforceSource(new SalesforceSourceProps { Profile = salesforce, Entity = "Contact" }),
                Destination = new S3Destination(new S3DestinationProps { Bucket = lake, Prefix = "contacts", Format = S3Format.Parquet() }),
                Schedule = FlowSchedule.Rate(Duration.Hours(1)),
                Pull = DataPull.Incremental(new IncrementalPullOptions { TimestampField = "LastModifiedDate" }),
                Mappings = new[] { FieldMapping.Fields("Id", "Name", "Email") },
                Filters = new[] { FieldFilter.EqualTo("IsDeleted", FilterValue.FromBoolean(false)) },
                Transforms = new[] { FieldTransform.Mask("Email") }
            });

            // {"clientId": "...", "clientSecret": "...", "refreshToken": "..."}
            var tokens = Secret.FromSecretNameV2(this, "ServiceNowTokens", "appflow/service-now");
            new ServiceNowConnectorProfile(this, "ServiceNow", new ServiceNowConnectorProfileProps
            {
                InstanceUrl = "https://acme.service-now.com",
                Credentials = ServiceNowCredentials.Oauth2TokensFromSecret(tokens, new SecretFieldsOptions
                {
                    Fields = new[] { "clientId", "clientSecret", "refreshToken" }
                })
            });

            var sap = Secret.FromSecretNameV2(this, "SapPassword", "appflow/sap");
            new SapODataConnectorProfile(this, "Sap", new SapODataConnectorProfileProps
            {
                ApplicationHostUrl = "https://sap.acme.example.com",
                ApplicationServicePath = "/sap/opu/odata/iwfnd/catalogservice;v=2",
                ClientNumber = "100",
                LogonLanguage = "EN",
                PrivateLinkServiceName = "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
                Credentials = SapODataCredentials.Basic(new BasicCredentialsOptions
                {
                    Username = "APPFLOW",
                    Password = sap.SecretValueFromJson("password")
                })
            });

            new RedshiftConnectorProfile(this, "Redshift", new RedshiftConnectorProfileProps
            {
                Endpoint = RedshiftEndpoint.Serverless(new RedshiftServerlessEndpointOptions
                {
                    WorkgroupName = "sales",
                    DatabaseName = "dev"
                }),
                Bucket = new Bucket(this, "Staging"),
                BucketPrefix = "redshift"
            });

            var artifacts = Bucket.FromBucketName(this, "Artifacts", "acme-artifacts");
            var connector = new CustomConnector(this, "BillingConnector", new CustomConnectorProps
            {
                Handler = new Function(this, "BillingHandler", new FunctionProps
                {
                    Runtime = Runtime.PYTHON_3_13,
                    Handler = "billing.handler",
                    Code = Code.FromBucket(artifacts, "billing-connector.zip", "L4kqtJlcpXroDTDmpUMLUo")
                }),
                ConnectorLabel = "AcmeBilling"
            });
            // {"clientId": "...", "clientSecret": "..."}
            var client = Secret.FromSecretNameV2(this, "BillingClient", "appflow/billing");
            new CustomConnectorProfile(this, "Billing", new CustomConnectorProfileProps
            {
                Connector = connector,
                ProfileProperties = new Dictionary<string, string>
                {
                    ["instanceUrl"] = "https://billing.acme.example.com"
                },
                Credentials = CustomConnectorCredentials.Oauth2ClientCredentialsFromSecret(client, new CustomConnectorOAuth2FieldsFromSecretOptions
                {
                    TokenUrl = "https://billing.acme.example.com/oauth2/token"
                })
            });

            // Accounts from files, whenever someone starts the flow
            new OnDemandFlow(this, "Accounts", new OnDemandFlowProps
            {
                Source = new S3Source(new S3SourceProps { Bucket = lake, Prefix = "accounts", FileType = S3InputFileType.CSV }),
                Destination = new SalesforceDestination(new SalesforceDestinationProps
                {
                    Profile = salesforce,
                    Entity = "Account",
                    Write = WriteOperation.Upsert("ExternalId__c"),
                    ErrorHandling = new FlowErrorHandling { Bucket = lake, Prefix = "refused" }
                }),
                Mappings = new[]
                {
                    FieldMapping.Renamed(new Dictionary<string, string> { ["id"] = "ExternalId__c", ["name"] = "Name" })
                },
                Validations = new[] { FieldValidation.NotNull("id", ValidationAction.DROP_RECORD) }
            });

            // Each change of an account, as an event
            new EventFlow(this, "AccountChanges", new EventFlowProps
            {
                Source = new SalesforceEventSource(new SalesforceEventSourceProps { Profile = salesforce, Entity = "AccountChangeEvent" }),
                Destination = new EventBridgeDestination(new EventBridgeDestinationProps
                {
                    PartnerEventSource = PartnerEventSource.Salesforce("crm")
                }),
                Mappings = new[] { FieldMapping.All() }
            });
        }
    }
}
