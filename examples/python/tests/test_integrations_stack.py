import aws_cdk as cdk
import cdk_appflow_constructs as appflow
import pytest
from aws_cdk.assertions import Template

from integrations.integrations_stack import IntegrationsStack

EXPECTED_ERROR = """\
invalid SalesforceConnectorProfile at 'Integrations/Crm':
  - instanceUrl must be an https:// URL without spaces (e.g. "https://acme.my.salesforce.com"), got "acme.my.salesforce.com"
  - credentials: grantType JWT_BEARER requires jwtToken"""


def test_profiles_of_the_stack():
    template = Template.from_stack(IntegrationsStack(cdk.App(), "Integrations"))

    template.resource_count_is("AWS::AppFlow::ConnectorProfile", 5)
    template.resource_count_is("AWS::AppFlow::Flow", 3)
    template.has_resource_properties(
        "AWS::AppFlow::ConnectorProfile",
        {
            "ConnectorType": "Servicenow",
            "ConnectorProfileConfig": {
                "ConnectorProfileProperties": {"ServiceNow": {"InstanceUrl": "https://acme.service-now.com"}}
            },
        },
    )


def test_all_that_is_wrong_arrives_in_one_error():
    stack = cdk.Stack(cdk.App(), "Integrations")

    with pytest.raises(RuntimeError) as error:
        appflow.SalesforceConnectorProfile(
            stack,
            "Crm",
            instance_url="acme.my.salesforce.com",
            credentials=appflow.SalesforceCredentials.oauth2(grant_type=appflow.OAuth2GrantType.JWT_BEARER),
        )

    assert str(error.value) == EXPECTED_ERROR
