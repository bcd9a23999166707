package com.acme;

import io.github.cdkappflow.BasicCredentialsOptions;
import io.github.cdkappflow.CustomConnector;
import io.github.cdkappflow.CustomConnectorCredentials;
import io.github.cdkappflow.CustomConnectorOAuth2FieldsFromSecretOptions;
import io.github.cdkappflow.CustomConnectorProfile;
import io.github.cdkappflow.DataPull;
import io.github.cdkappflow.EventBridgeDestination;
import io.github.cdkappflow.EventFlow;
import io.github.cdkappflow.FieldFilter;
import io.github.cdkappflow.FieldMapping;
import io.github.cdkappflow.FieldTransform;
import io.github.cdkappflow.FieldValidation;
import io.github.cdkappflow.FilterValue;
import io.github.cdkappflow.FlowErrorHandling;
import io.github.cdkappflow.FlowSchedule;
import io.github.cdkappflow.IncrementalPullOptions;
import io.github.cdkappflow.OnDemandFlow;
import io.github.cdkappflow.PartnerEventSource;
import io.github.cdkappflow.RedshiftConnectorProfile;
import io.github.cdkappflow.RedshiftEndpoint;
import io.github.cdkappflow.RedshiftServerlessEndpointOptions;
import io.github.cdkappflow.S3Destination;
import io.github.cdkappflow.S3Format;
import io.github.cdkappflow.S3InputFileType;
import io.github.cdkappflow.S3Source;
import io.github.cdkappflow.SalesforceConnectorProfile;
import io.github.cdkappflow.SalesforceCredentials;
import io.github.cdkappflow.SalesforceDestination;
import io.github.cdkappflow.SalesforceEventSource;
import io.github.cdkappflow.SalesforceSource;
import io.github.cdkappflow.SapODataConnectorProfile;
import io.github.cdkappflow.SapODataCredentials;
import io.github.cdkappflow.ScheduledFlow;
import io.github.cdkappflow.SecretFieldsOptions;
import io.github.cdkappflow.ServiceNowConnectorProfile;
import io.github.cdkappflow.ServiceNowCredentials;
import io.github.cdkappflow.ValidationAction;
import io.github.cdkappflow.WriteOperation;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/** The connector profiles of a handful of applications, and flows between them. */
public class IntegrationsStack extends Stack {
    public IntegrationsStack(final Construct scope, final String id) {
        super(scope, id);

        // {"accessToken": "...", "refreshToken": "..."}
        ISecret crmTokens = Secret.fromSecretNameV2(this, "SalesforceTokens", "appflow/salesforce");
        SalesforceConnectorProfile salesforce = SalesforceConnectorProfile.Builder.create(this, "Salesforce")
            .instanceUrl("https://acme.my.salesforce.com")
            .credentials(SalesforceCredentials.oauth2TokensFromSecret(crmTokens))
            .build();

        // Each hour, the contacts that have changed
        Bucket lake = new Bucket(this, "Lake");
        ScheduledFlow.Builder.create(this, "Contacts")
            .source(SalesforceSource.Builder.create().profile(salesforce).entity("Contact").build())
            .destination(S3Destination.Builder.create().bucket(lake).prefix("contacts").format(S3Format.parquet()).build())
            .schedule(FlowSchedule.rate(Duration.hours(1)))
            .pull(DataPull.incremental(IncrementalPullOptions.builder().timestampField("LastModifiedDate").build()))
            .mappings(List.of(FieldMapping.fields("Id", "Name", "Email")))
            .filters(List.of(FieldFilter.equalTo("IsDeleted", FilterValue.fromBoolean(false))))
            .transforms(List.of(FieldTransform.mask("Email")))
            .build();

        // {"clientId": "...", "clientSecret": "...", "refreshToken": "..."}
        ISecret tokens = Secret.fromSecretNameV2(this, "ServiceNowTokens", "appflow/service-now");
        ServiceNowConnectorProfile.Builder.create(this, "ServiceNow")
            .instanceUrl("https://acme.service-now.com")
            .credentials(ServiceNowCredentials.oauth2TokensFromSecret(tokens, SecretFieldsOptions.builder()
                .fields(List.of("clientId", "clientSecret", "refreshToken"))
                .build()))
            .build();

        ISecret sap = Secret.fromSecretNameV2(this, "SapPassword", "appflow/sap");
        SapODataConnectorProfile.Builder.create(this, "Sap")
            .applicationHostUrl("https://sap.acme.example.com")
            .applicationServicePath("/sap/opu/odata/iwfnd/catalogservice;v=2")
            .clientNumber("100")
            .logonLanguage("EN")
            .privateLinkServiceName("com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0")
            .credentials(SapODataCredentials.basic(BasicCredentialsOptions.builder()
                .username("APPFLOW")
                .password(sap.secretValueFromJson("password"))
                .build()))
            .build();

        RedshiftConnectorProfile.Builder.create(this, "Redshift")
            .endpoint(RedshiftEndpoint.serverless(RedshiftServerlessEndpointOptions.builder()
                .workgroupName("sales")
                .databaseName("dev")
                .build()))
            .bucket(new Bucket(this, "Staging"))
            .bucketPrefix("redshift")
            .build();

        IBucket artifacts = Bucket.fromBucketName(this, "Artifacts", "acme-artifacts");
        CustomConnector connector = CustomConnector.Builder.create(this, "BillingConnector")
            .handler(Function.Builder.create(this, "BillingHandler")
                .runtime(Runtime.PYTHON_3_13)
                .handler("billing.handler")
                .code(Code.fromBucket(artifacts, "billing-connector.zip", "L4kqtJlcpXroDTDmpUMLUo"))
                .build())
            .connectorLabel("AcmeBilling")
            .build();
        // {"clientId": "...", "clientSecret": "..."}
        ISecret client = Secret.fromSecretNameV2(this, "BillingClient", "appflow/billing");
        CustomConnectorProfile.Builder.create(this, "Billing")
            .connector(connector)
            .profileProperties(Map.of("instanceUrl", "https://billing.acme.example.com"))
            .credentials(CustomConnectorCredentials.oauth2ClientCredentialsFromSecret(client,
                CustomConnectorOAuth2FieldsFromSecretOptions.builder()
                    .tokenUrl("https://billing.acme.example.com/oauth2/token")
                    .build()))
            .build();

        // Accounts from files, whenever someone starts the flow
        OnDemandFlow.Builder.create(this, "Accounts")
            .source(S3Source.Builder.create().bucket(lake).prefix("accounts").fileType(S3InputFileType.CSV).build())
            .destination(SalesforceDestination.Builder.create()
                .profile(salesforce)
                .entity("Account")
                .write(WriteOperation.upsert("ExternalId__c"))
                .errorHandling(FlowErrorHandling.builder().bucket(lake).prefix("refused").build())
                .build())
            .mappings(List.of(FieldMapping.renamed(Map.of("id", "ExternalId__c", "name", "Name"))))
            .validations(List.of(FieldValidation.notNull("id", ValidationAction.DROP_RECORD)))
            .build();

        // Each change of an account, as an event
        EventFlow.Builder.create(this, "AccountChanges")
            .source(SalesforceEventSource.Builder.create().profile(salesforce).entity("AccountChangeEvent").build())
            .destination(EventBridgeDestination.Builder.create()
                .partnerEventSource(PartnerEventSource.salesforce("crm"))
                .build())
            .mappings(List.of(FieldMapping.all()))
            .build();
    }
}
