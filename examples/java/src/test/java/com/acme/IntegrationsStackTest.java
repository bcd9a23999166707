package com.acme;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkappflow.OAuth2GrantType;
import io.github.cdkappflow.SalesforceConnectorProfile;
import io.github.cdkappflow.SalesforceCredentials;
import io.github.cdkappflow.SalesforceOAuth2Options;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

class IntegrationsStackTest {
    private static final String EXPECTED_ERROR = """
        invalid SalesforceConnectorProfile at 'Integrations/Crm':
          - instanceUrl must be an https:// URL without spaces (e.g. "https://acme.my.salesforce.com"), got "acme.my.salesforce.com"
          - credentials: grantType JWT_BEARER requires jwtToken
        """;

    @Test
    void profilesOfTheStack() {
        Template template = Template.fromStack(new IntegrationsStack(new App(), "Integrations"));

        template.resourceCountIs("AWS::AppFlow::ConnectorProfile", 5);
        template.resourceCountIs("AWS::AppFlow::Flow", 3);
        template.hasResourceProperties("AWS::AppFlow::ConnectorProfile", Map.of(
            "ConnectorType", "Servicenow",
            "ConnectorProfileConfig", Map.of("ConnectorProfileProperties", Map.of(
                "ServiceNow", Map.of("InstanceUrl", "https://acme.service-now.com")))));
    }

    @Test
    void allThatIsWrongArrivesInOneError() {
        Stack stack = new Stack(new App(), "Integrations");
        SalesforceConnectorProfile.Builder profile = SalesforceConnectorProfile.Builder.create(stack, "Crm")
            .instanceUrl("acme.my.salesforce.com")
            .credentials(SalesforceCredentials.oauth2(SalesforceOAuth2Options.builder()
                .grantType(OAuth2GrantType.JWT_BEARER)
                .build()));

        RuntimeException error = assertThrows(RuntimeException.class, profile::build);

        // jsii appends the JavaScript stack trace to the message.
        assertTrue(error.getMessage().startsWith(EXPECTED_ERROR), error.getMessage());
    }
}
