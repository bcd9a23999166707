import { Token } from 'aws-cdk-lib';
import type { ISubnet, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import type { CredentialRefreshFunctionOptions } from '../../refresh/credential-refresh-function-options';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';
import type { Problems } from '../problems';

/** The options of a stack's function as strings, to compare and to show. */
export interface FunctionSettings {
  readonly [option: string]: string;
}

const MEMORY = { min: 128, max: 10_240 };

/** Checks each option, because callers may have no type checker. */
export function checkFunctionOptions(v: Problems, options: CredentialRefreshFunctionOptions): void {
  const { vpc, vpcSubnets, securityGroups, memorySize, logGroup, deadLetterQueueEncryptionKey: key } = options;
  const must = (option: string, value: unknown, isValid: boolean, what: string) => {
    if (!isAbsent(value) && !isValid) {
      v.problem(`${option} must be ${what}, got ${typeof value === 'number' ? value : kindOf(value)}`);
    }
  };
  must('vpc', vpc, has(vpc, 'vpcId'), 'a VPC (IVpc)');
  must('vpcSubnets', vpcSubnets, typeof vpcSubnets === 'object' && !Array.isArray(vpcSubnets), 'a selection of subnets (SubnetSelection)');
  must('securityGroups', securityGroups, Array.isArray(securityGroups) && securityGroups.every((group) => has(group, 'securityGroupId')),
    'a list of security groups (ISecurityGroup)');
  must('memorySize', memorySize, isMemorySize(memorySize),
    `a whole number of megabytes from ${MEMORY.min} to ${MEMORY.max}`);
  must('logGroup', logGroup, has(logGroup, 'logGroupArn'), 'a log group (ILogGroup)');
  must('deadLetterQueueEncryptionKey', key, has(key, 'keyArn'), 'an AWS KMS key (IKey)');
  if (isAbsent(vpc) && !(isAbsent(vpcSubnets) && isAbsent(securityGroups))) {
    v.problem(`${isAbsent(vpcSubnets) ? 'securityGroups' : 'vpcSubnets'} requires vpc`);
  }
}

function isMemorySize(value: unknown): boolean {
  return typeof value === 'number' && (Token.isUnresolved(value) || (Number.isInteger(value) && value >= MEMORY.min && value <= MEMORY.max));
}

function has(value: unknown, property: string): boolean {
  return typeof value === 'object' && value !== null && property in value;
}

/** The given options. */
export function settingsOf(options: CredentialRefreshFunctionOptions): FunctionSettings {
  const { vpc, vpcSubnets, securityGroups, memorySize, logGroup, deadLetterQueueEncryptionKey } = options;
  return Object.fromEntries(Object.entries({
    vpc: vpc?.node.path,
    vpcSubnets: vpcSubnets && showSubnets(vpcSubnets),
    securityGroups: securityGroups?.map(({ node }) => node.path).sort().join(', '),
    memorySize: memorySize?.toString(),
    logGroup: logGroup?.node.path,
    deadLetterQueueEncryptionKey: deadLetterQueueEncryptionKey?.node.path,
  }).filter((entry): entry is [string, string] => !isAbsent(entry[1])));
}

function showSubnets(selection: SubnetSelection): string {
  return JSON.stringify(selection, (key: string, value: unknown) => key === 'subnets' && Array.isArray(value)
    ? value.map(({ node }: ISubnet) => node.path)
    : key === 'subnetFilters' ? 'filters' : value);
}

/** The first call in the stack creates the function. Later calls may leave an option out or repeat it. */
export function checkSameSettings(v: Problems, given: FunctionSettings, existing: FunctionSettings, createdFor: string): void {
  for (const [option, value] of Object.entries(given).filter(([name, text]) => existing[name] !== text)) {
    const other = existing[option] === undefined ? `without ${option}` : `with ${option} ${existing[option]}`;
    v.problem(`${option} is ${value}, but '${createdFor}' created the function of this stack ${other}; `
      + 'set the option in the first call in the stack, and repeat it or leave it out in later calls');
  }
}
