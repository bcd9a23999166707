from aws_cdk import Stack
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_s3 as s3
from aws_cdk import aws_secretsmanager as secretsmanager
from cdk_appflow_constructs import (
    CustomConnector,
    CustomConnectorCredentials,
    CustomConnectorProfile,
    RedshiftConnectorProfile,
    RedshiftEndpoint,
    SalesforceConnectorProfile,
    SalesforceCredentials,
    SapODataConnectorProfile,
    SapODataCredentials,
    ServiceNowConnectorProfile,
    ServiceNowCredentials,
)
from constructs import Construct


class IntegrationsStack(Stack):
    """The connector profiles of a handful of applications."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        # {"jwtToken": "..."}
        jwt = secretsmanager.Secret.from_secret_name_v2(self, "SalesforceJwt", "appflow/salesforce")
        SalesforceConnectorProfile(
            self,
            "Salesforce",
            instance_url="https://acme.my.salesforce.com",
            credentials=SalesforceCredentials.oauth2_jwt_bearer_from_secret(jwt),
        )

        # {"clientId": "...", "clientSecret": "...", "refreshToken": "..."}
        tokens = secretsmanager.Secret.from_secret_name_v2(self, "ServiceNowTokens", "appflow/service-now")
        ServiceNowConnectorProfile(
            self,
            "ServiceNow",
            instance_url="https://acme.service-now.com",
            credentials=ServiceNowCredentials.oauth2_tokens_from_secret(
                tokens, fields=["clientId", "clientSecret", "refreshToken"]
            ),
        )

        sap = secretsmanager.Secret.from_secret_name_v2(self, "SapPassword", "appflow/sap")
        SapODataConnectorProfile(
            self,
            "Sap",
            application_host_url="https://sap.acme.example.com",
            application_service_path="/sap/opu/odata/iwfnd/catalogservice;v=2",
            client_number="100",
            logon_language="EN",
            private_link_service_name="com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
            credentials=SapODataCredentials.basic(
                username="APPFLOW", password=sap.secret_value_from_json("password")
            ),
        )

        RedshiftConnectorProfile(
            self,
            "Redshift",
            endpoint=RedshiftEndpoint.serverless(workgroup_name="sales", database_name="dev"),
            bucket=s3.Bucket(self, "Staging"),
            bucket_prefix="redshift",
        )

        artifacts = s3.Bucket.from_bucket_name(self, "Artifacts", "acme-artifacts")
        connector = CustomConnector(
            self,
            "BillingConnector",
            handler=lambda_.Function(
                self,
                "BillingHandler",
                runtime=lambda_.Runtime.PYTHON_3_13,
                handler="billing.handler",
                code=lambda_.Code.from_bucket(artifacts, "billing-connector.zip", "L4kqtJlcpXroDTDmpUMLUo"),
            ),
            connector_label="AcmeBilling",
        )
        # {"clientId": "...", "clientSecret": "..."}
        client = secretsmanager.Secret.from_secret_name_v2(self, "BillingClient", "appflow/billing")
        CustomConnectorProfile(
            self,
            "Billing",
            connector=connector,
            profile_properties={"instanceUrl": "https://billing.acme.example.com"},
            credentials=CustomConnectorCredentials.oauth2_client_credentials_from_secret(
                client, token_url="https://billing.acme.example.com/oauth2/token"
            ),
        )
