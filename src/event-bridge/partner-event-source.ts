import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * The partner event source of Amazon EventBridge that AppFlow creates for a flow.
 *
 * Its events arrive once an event bus is associated with it, an `AWS::Events::EventBus` whose name and event source name are that of the
 * partner event source.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/EventBridge.html
 */
export class PartnerEventSource {
  /**
   * A partner event source for Salesforce: `aws.partner/appflow/salesforce.com/<account>/<suffix>`.
   *
   * @param suffix what tells it from the others of the account, without whitespace
   */
  public static salesforce(suffix: string): PartnerEventSource {
    return new PartnerEventSource((account) => `aws.partner/appflow/salesforce.com/${account}/${suffix}`, suffix);
  }

  /**
   * A partner event source by its whole name.
   *
   * @param name a name that begins with `aws.partner/appflow/`, at most 512 characters without whitespace
   */
  public static of(name: string): PartnerEventSource {
    return new PartnerEventSource(() => name, name);
  }

  /** @internal */
  public readonly _given: unknown;

  private constructor(private readonly nameFor: (account: string) => string, given: unknown) {
    this._given = given;
  }

  /**
   * The name of the partner event source in the account of a construct, for the event bus.
   */
  public eventSourceName(scope: IConstruct): string {
    return this.nameFor(Stack.of(scope).account);
  }
}
