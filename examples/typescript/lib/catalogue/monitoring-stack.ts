import {
  ConnectionMode, DatadogConnectorProfile, DatadogCredentials, DynatraceConnectorProfile, DynatraceCredentials, InforNexusConnectorProfile,
  InforNexusCredentials, TrendMicroConnectorProfile, TrendMicroCredentials,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack } from './catalogue-stack';

/** Datadog, Dynatrace, Trend Micro and Infor Nexus. */
export class MonitoringStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.datadog();
    this.dynatrace();
    this.trendMicro();
    this.inforNexus();
  }

  private datadog(): void {
    const secret = this.secret('datadog');
    const instanceUrl = 'https://api.datadoghq.eu';
    new DatadogConnectorProfile(this, 'Datadog', {
      instanceUrl,
      credentials: DatadogCredentials.apiKey({
        apiKey: secret.secretValueFromJson('apiKey'),
        applicationKey: secret.secretValueFromJson('applicationKey'),
      }),
    });
    new DatadogConnectorProfile(this, 'DatadogFromSecret', { instanceUrl, credentials: DatadogCredentials.apiKeyFromSecret(secret) });
  }

  private dynatrace(): void {
    const secret = this.secret('dynatrace');
    const instanceUrl = 'https://acme.live.dynatrace.com';
    new DynatraceConnectorProfile(this, 'Dynatrace', {
      instanceUrl,
      credentials: DynatraceCredentials.apiToken({ apiToken: secret.secretValueFromJson('apiToken') }),
    });
    new DynatraceConnectorProfile(this, 'DynatraceFromSecret', { instanceUrl, credentials: DynatraceCredentials.apiTokenFromSecret(secret) });
  }

  private trendMicro(): void {
    const secret = this.secret('trend-micro');
    new TrendMicroConnectorProfile(this, 'TrendMicro', {
      connectionMode: ConnectionMode.PRIVATE,
      credentials: TrendMicroCredentials.apiKey({ apiSecretKey: secret.secretValueFromJson('apiSecretKey') }),
    });
    new TrendMicroConnectorProfile(this, 'TrendMicroFromSecret', { credentials: TrendMicroCredentials.apiKeyFromSecret(secret) });
  }

  private inforNexus(): void {
    const secret = this.secret('infor-nexus');
    const instanceUrl = 'https://infor-nexus.example.com';
    new InforNexusConnectorProfile(this, 'InforNexus', {
      instanceUrl,
      credentials: InforNexusCredentials.accessKey({
        accessKeyId: secret.secretValueFromJson('accessKeyId'),
        userId: 'appflow',
        secretAccessKey: secret.secretValueFromJson('secretAccessKey'),
        datakey: secret.secretValueFromJson('datakey'),
      }),
    });
    new InforNexusConnectorProfile(this, 'InforNexusFromSecret', {
      instanceUrl,
      credentials: InforNexusCredentials.accessKeyFromSecret(secret),
    });
  }
}
