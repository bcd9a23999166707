import { Stack } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** A statement as JSON, for the user to add by hand. */
export function statementAsText(profile: IConstruct, statement: PolicyStatement): string {
  const text = JSON.stringify(withoutIntrinsics(Stack.of(profile).resolve(statement.toStatementJson())));
  return text.includes('${') ? `${text} (with the account's own values in place of \${...})` : text;
}

/** Writes intrinsic functions as in Fn::Sub, such as `${AWS::AccountId}`. */
function withoutIntrinsics(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutIntrinsics);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const [[key, argument] = ['', undefined], ...others]: Array<[string, unknown]> = Object.entries(value);
  if (others.length === 0 && key === 'Ref') {
    return `\${${String(argument)}}`;
  }
  if (others.length === 0 && key === 'Fn::GetAtt' && Array.isArray(argument)) {
    return `\${${argument.join('.')}}`;
  }
  if (others.length === 0 && key === 'Fn::Join' && Array.isArray(argument) && Array.isArray(argument[1])) {
    return argument[1].map(withoutIntrinsics).join(String(argument[0]));
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => [name, withoutIntrinsics(inner)]));
}
