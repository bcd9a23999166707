import { Token, Tokenization } from 'aws-cdk-lib';
import type { DatabaseCredentials } from './credentials';
import { JdbcDriver } from './jdbc-driver';
import type { CustomConnectorAuthentication } from '../custom-connector/render';
import { renderCustom } from '../custom-connector/render';
import { requiredText } from '../private/checks/text';
import { integer, oneOf } from '../private/checks/values';
import { readCall } from '../private/factory/mode';
import { LIMITS, PORT_NUMBER } from '../private/limits';
import { isAbsent } from '../private/predicates';
import type { ProfileProblems } from '../private/profile/profile-problems';


const DEFAULT_PORT = { [JdbcDriver.MYSQL]: 3306, [JdbcDriver.POSTGRESQL]: 5432 };

interface DatabaseProps {
  readonly credentials: DatabaseCredentials;
  readonly hostname: string;
  readonly port?: number;
  readonly database: string;
}

export function readDriver(v: ProfileProblems, driver: JdbcDriver): JdbcDriver {
  if (isAbsent(driver)) {
    v.required('driver');
  }
  return oneOf(v, 'driver', driver, JdbcDriver, { credential: true }) ?? JdbcDriver.POSTGRESQL;
}

/** The database connectors take the location of the database as part of the credentials. */
export function readDatabase(v: ProfileProblems, driver: JdbcDriver, props: DatabaseProps): CustomConnectorAuthentication {
  const hostname = requiredText(v, 'hostname', props.hostname, LIMITS.MapValue, { example: 'db.example.com', credential: true });
  const port = isAbsent(props.port) ? defaultPort(v, driver) : integer(v, 'port', props.port, PORT_NUMBER, { credential: true }) ?? 0;
  const database = requiredText(v, 'database', props.database, LIMITS.MapValue, { credential: true });
  const login = readCall(v, 'credentials', 'DatabaseCredentials', props.credentials);
  return renderCustom('CUSTOM', { ...login, driver, hostname, port: Tokenization.stringifyNumber(port), database });
}

function defaultPort(v: ProfileProblems, driver: JdbcDriver): number {
  if (Token.isUnresolved(driver)) {
    v.problem('port is required if driver is a token');
    return 0;
  }
  return DEFAULT_PORT[driver];
}
