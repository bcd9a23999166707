package com.acme;

import io.github.cdkappflow.AppFlowChecks;
import software.amazon.awscdk.App;

public final class IntegrationsApp {
    private IntegrationsApp() {
    }

    public static void main(final String[] args) {
        App app = new App();
        new IntegrationsStack(app, "Integrations");

        // Checks AppFlow resources that the library hasn't created, such as L1s
        AppFlowChecks.addTo(app);

        app.synth();
    }
}
