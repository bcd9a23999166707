package com.acme;

import io.github.cdkappflow.BasicCredentialsOptions;
import io.github.cdkappflow.CustomConnector;
import io.github.cdkappflow.CustomConnectorCredentials;
import io.github.cdkappflow.CustomConnectorOAuth2FieldsFromSecretOptions;
import io.github.cdkappflow.CustomConnectorProfile;
import io.github.cdkappflow.RedshiftConnectorProfile;
import io.github.cdkappflow.RedshiftEndpoint;
import io.github.cdkappflow.RedshiftServerlessEndpointOptions;
import io.github.cdkappflow.SalesforceConnectorProfile;
import io.github.cdkappflow.SalesforceCredentials;
import io.github.cdkappflow.SapODataConnectorProfile;
import io.github.cdkappflow.SapODataCredentials;
import io.github.cdkappflow.SecretFieldsOptions;
import io.github.cdkappflow.ServiceNowConnectorProfile;
import io.github.cdkappflow.ServiceNowCredentials;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/** The connector profiles of a handful of applications. */
public class IntegrationsStack extends Stack {
    public IntegrationsStack(final Construct scope, final String id) {
        super(scope, id);

        // {"jwtToken": "..."}
        ISecret jwt = Secret.fromSecretNameV2(this, "SalesforceJwt", "appflow/salesforce");
        SalesforceConnectorProfile.Builder.create(this, "Salesforce")
            .instanceUrl("https://acme.my.salesforce.com")
            .credentials(SalesforceCredentials.oauth2JwtBearerFromSecret(jwt))
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
    }
}
