import cdk_appflow_constructs as appflow
from aws_cdk import Duration, Stack
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_s3 as s3
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct


class IntegrationsStack(Stack):
    """The connector profiles of a handful of applications, and flows between them."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        # {"accessToken": "...", "refreshToken": "..."}
        crm_tokens = secretsmanager.Secret.from_secret_name_v2(self, "SalesforceTokens", "appflow/salesforce")
        salesforce = appflow.SalesforceConnectorProfile(
            self,
            "Salesforce",
            instance_url="https://acme.my.salesforce.com",
            credentials=appflow.SalesforceCredentials.oauth2_tokens_from_secret(crm_tokens),
        )

        # Each hour, the contacts that have changed
        lake = s3.Bucket(self, "Lake")
        appflow.ScheduledFlow(
            self,
            "Contacts",
            source=appflow.SalesforceSource(profile=salesforce, entity="Contact"),
            destination=appflow.S3Destination(bucket=lake, prefix="contacts", format=appflow.S3Format.parquet()),
            schedule=appflow.FlowSchedule.rate(Duration.hours(1)),
            pull=appflow.DataPull.incremental(timestamp_field="LastModifiedDate"),
            mappings=[appflow.FieldMapping.fields("Id", "Name", "Email")],
            filters=[appflow.FieldFilter.equal_to("IsDeleted", appflow.FilterValue.from_boolean(False))],
            transforms=[appflow.FieldTransform.mask("Email")],
        )

        # {"clientId": "...", "clientSecret": "...", "refreshToken": "..."}
        tokens = secretsmanager.Secret.from_secret_name_v2(self, "ServiceNowTokens", "appflow/service-now")
        appflow.ServiceNowConnectorProfile(
            self,
            "ServiceNow",
            instance_url="https://acme.service-now.com",
            credentials=appflow.ServiceNowCredentials.oauth2_tokens_from_secret(
                tokens, fields=["clientId", "clientSecret", "refreshToken"]
            ),
        )

        sap = secretsmanager.Secret.from_secret_name_v2(self, "SapPassword", "appflow/sap")
        appflow.SapODataConnectorProfile(
            self,
            "Sap",
            application_host_url="https://sap.acme.example.com",
            application_service_path="/sap/opu/odata/iwfnd/catalogservice;v=2",
            client_number="100",
            logon_language="EN",
            private_link_service_name="com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
            credentials=appflow.SapODataCredentials.basic(
                username="APPFLOW", password=sap.secret_value_from_json("password")
            ),
        )

        appflow.RedshiftConnectorProfile(
            self,
            "Redshift",
            endpoint=appflow.RedshiftEndpoint.serverless(workgroup_name="sales", database_name="dev"),
            bucket=s3.Bucket(self, "Staging"),
            bucket_prefix="redshift",
        )

        artifacts = s3.Bucket.from_bucket_name(self, "Artifacts", "acme-artifacts")
        connector = appflow.CustomConnector(
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
        appflow.CustomConnectorProfile(
            self,
            "Billing",
            connector=connector,
            profile_properties={"instanceUrl": "https://billing.acme.example.com"},
            credentials=appflow.CustomConnectorCredentials.oauth2_client_credentials_from_secret(
                client, token_url="https://billing.acme.example.com/oauth2/token"
            ),
        )

        # Accounts from files, whenever someone starts the flow
        appflow.OnDemandFlow(
            self,
            "Accounts",
            source=appflow.S3Source(bucket=lake, prefix="accounts", file_type=appflow.S3InputFileType.CSV),
            destination=appflow.SalesforceDestination(
                profile=salesforce,
                entity="Account",
                write=appflow.WriteOperation.upsert("ExternalId__c"),
                error_handling=appflow.FlowErrorHandling(bucket=lake, prefix="refused"),
            ),
            mappings=[appflow.FieldMapping.renamed({"id": "ExternalId__c", "name": "Name"})],
            validations=[appflow.FieldValidation.not_null("id", appflow.ValidationAction.DROP_RECORD)],
        )

        # Each change of an account, as an event
        appflow.EventFlow(
            self,
            "AccountChanges",
            source=appflow.SalesforceEventSource(profile=salesforce, entity="AccountChangeEvent"),
            destination=appflow.EventBridgeDestination(
                partner_event_source=appflow.PartnerEventSource.salesforce("crm")
            ),
            mappings=[appflow.FieldMapping.all()],
        )
