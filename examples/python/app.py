#!/usr/bin/env python3
import aws_cdk as cdk

from integrations.integrations_stack import IntegrationsStack

app = cdk.App()
IntegrationsStack(app, "Integrations")
app.synth()
