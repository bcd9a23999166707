var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// assets/refresh-handler/index.ts
var index_exports = {};
__export(index_exports, {
  handler: () => handler
});
module.exports = __toCommonJS(index_exports);

// assets/refresh-handler/error-codes.ts
var OF_OPERATION = {
  GetSecretValue: {
    AccessDeniedException: "the function may not read the secret, or not decrypt it with its key; see secretEncryptionKey",
    DecryptionFailure: "AWS Secrets Manager cannot decrypt the secret; its key may be disabled",
    InternalServiceError: "an internal error of AWS Secrets Manager",
    InvalidParameterException: "the reference to the secret is not valid",
    InvalidRequestException: "the secret cannot be read in its state; it may be marked for deletion",
    ResourceNotFoundException: "there is no such secret, or none of its versions has the label"
  },
  UpdateConnectorProfile: {
    AccessDeniedException: "the function may not update the profile, or AppFlow may not use its key or its own secret",
    ConflictException: "the update conflicts with another one",
    ConnectorAuthenticationException: "the application refuses the credentials",
    ConnectorServerException: "the application does not answer as it should",
    InternalServerException: "an internal error of Amazon AppFlow",
    ResourceNotFoundException: "there is no such profile",
    ServiceQuotaExceededException: "a quota of Amazon AppFlow is reached",
    ValidationException: "Amazon AppFlow finds a property or a credential invalid"
  }
};
var THROTTLED = "there were too many requests";
var UNREACHABLE = "the service could not be reached";
var NO_CREDENTIALS = "the function has no valid credentials";
var COMMON = {
  ...each([
    "BandwidthLimitExceeded",
    "LimitExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException"
  ], THROTTLED, true),
  ...each([
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "EPIPE",
    "ETIMEDOUT",
    "NetworkingError",
    "RequestTimeout",
    "RequestTimeoutException",
    "TimeoutError"
  ], UNREACHABLE, true),
  ...each(["InternalFailure", "InternalError", "ServiceUnavailable", "ServiceUnavailableException"], "an internal error of the service", true),
  ...each([
    "CredentialsProviderError",
    "ExpiredToken",
    "ExpiredTokenException",
    "IncompleteSignature",
    "InvalidClientTokenId",
    "InvalidSignatureException",
    "MissingAuthenticationToken",
    "MissingAuthenticationTokenException",
    "RequestExpired",
    "UnrecognizedClientException"
  ], NO_CREDENTIALS, false),
  ...each(["AccessDenied", "NotAuthorized", "OptInRequired"], "the function lacks a permission", false),
  ...each(["ValidationError", "SerializationException", "UnknownOperationException"], "the service does not understand the request", false)
};
function each(codes, meaning, temporary) {
  return Object.fromEntries(codes.map((code) => [code, { meaning, temporary }]));
}
function meaningOf(operation, code) {
  if (typeof code !== "string") {
    return void 0;
  }
  if (Object.hasOwn(OF_OPERATION[operation], code)) {
    return { code, meaning: OF_OPERATION[operation][code] };
  }
  return Object.hasOwn(COMMON, code) ? { code, ...COMMON[code] } : void 0;
}

// assets/refresh-handler/failure.ts
var Failure = class extends Error {
  constructor(reason, refusal) {
    super(reason);
    this.refusal = refusal;
  }
  refusal;
};
var REQUEST_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function refused(operation, subject, error) {
  const { code, meaning, temporary } = [propertyOf(error, "name"), propertyOf(error, "code")].map((name) => meaningOf(operation, name)).find((known2) => known2 !== void 0) ?? {};
  const metadata = propertyOf(error, "$metadata");
  const requestId = propertyOf(metadata, "requestId");
  const status = propertyOf(metadata, "httpStatusCode");
  const id = typeof requestId === "string" && REQUEST_ID.test(requestId) ? requestId : void 0;
  const known = code === void 0 ? "an error that this function does not know; AWS CloudTrail has its code" : `${code}: ${meaning}`;
  return new Failure(`${operation} of ${subject} failed with ${known}${id === void 0 ? "" : ` (request ${id})`}`, {
    operation,
    code,
    requestId: id,
    temporary: temporary ?? (typeof status === "number" && (status >= 500 || status === 429))
  });
}
var OF_THE_LANGUAGE = [TypeError, RangeError, SyntaxError, ReferenceError];
function failureOf(error) {
  if (error instanceof Failure) {
    return error;
  }
  const kind = OF_THE_LANGUAGE.find((type) => error instanceof type)?.name ?? "Error";
  return new Failure(`an unexpected ${kind} in the function`);
}
function propertyOf(value, name) {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}

// assets/refresh-handler/event.ts
var CURE = `Invoke the function with the input of the profile's rule, which "aws events list-targets-by-rule" shows.`;
function readEvent(event) {
  if (!isRefreshEvent(event)) {
    throw new Failure(`the function was invoked with ${kindOf(event)}, and not with what a rule of refreshOnSecretChange hands to it, so nothing was refreshed. ${CURE}`);
  }
  return event;
}
function isRefreshEvent(event) {
  return isObject(event) && isText(event.profile) && isText(event.connectionMode) && isObject(event.config) && Array.isArray(event.secrets) && event.secrets.every(isSecretVersion);
}
function isSecretVersion(version) {
  return isObject(version) && isText(version.id) && isText(version.stage);
}
function kindOf(event) {
  if (!isObject(event)) {
    return "no object";
  }
  if ("detail-type" in event) {
    return "an event of Amazon EventBridge as it came in, such as a dead letter with the attribute RULE_ARN";
  }
  return "Records" in event ? "messages of a queue or a topic" : "another object";
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isText(value) {
  return typeof value === "string" && value !== "";
}

// assets/refresh-handler/kept-tokens.ts
var import_promises = require("node:timers/promises");

// assets/refresh-handler/secret-content.ts
function fieldOf({ id, text }, key) {
  const content = parse(text);
  if (content === void 0) {
    throw new Failure(`secret '${id}' is not a JSON object, and has no key '${key}'`);
  }
  if (!Object.hasOwn(content, key)) {
    throw new Failure(`secret '${id}' has no JSON key '${key}'`);
  }
  const value = content[key];
  if (!isScalar(value)) {
    throw new Failure(`JSON key '${key}' of secret '${id}' is not a string`);
  }
  return String(value);
}
function fieldIfAny({ text }, key) {
  const content = parse(text);
  const value = content !== void 0 && Object.hasOwn(content, key) ? content[key] : void 0;
  return isScalar(value) ? String(value) : void 0;
}
function isScalar(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
function parse(text) {
  try {
    const content = JSON.parse(text);
    return typeof content === "object" && content !== null && !Array.isArray(content) ? { ...content } : void 0;
  } catch {
    return void 0;
  }
}

// assets/refresh-handler/placeholders.ts
function fillIn(config, secrets) {
  return JSON.parse(JSON.stringify(config), (_key, value) => {
    if (isSecretPlaceholder(value)) {
      const text = textOf(value, secrets);
      return value.number ? numberOf(text, value, secrets) : text;
    }
    return isJoinPlaceholder(value) ? value.$join.join("") : value;
  });
}
function textOf({ $secret, key }, secrets) {
  if (secrets[$secret] === void 0) {
    throw new Failure("the event names a secret that it does not list");
  }
  return key === void 0 ? secrets[$secret].text : fieldOf(secrets[$secret], key);
}
function numberOf(text, { $secret, key = "" }, secrets) {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) {
    throw new Failure(`JSON key '${key}' of secret '${secrets[$secret].id}' is not a number`);
  }
  return number;
}
function placedFields(config, name = "") {
  if (typeof config !== "object" || config === null) {
    return [];
  }
  if (isSecretPlaceholder(config)) {
    return [{ name, placeholder: config }];
  }
  const inner = isJoinPlaceholder(config) ? [void 0] : Object.entries(config).map(([key, value]) => placedFields(value, Array.isArray(config) ? name : key));
  return inner.some((fields) => fields === void 0) ? void 0 : inner.flatMap((fields) => fields ?? []);
}
function isSecretPlaceholder(value) {
  return typeof value === "object" && value !== null && "$secret" in value;
}
function isJoinPlaceholder(value) {
  return typeof value === "object" && value !== null && "$join" in value;
}

// assets/refresh-handler/services.ts
var import_node_crypto = require("node:crypto");
var import_client_appflow = require("@aws-sdk/client-appflow");
var import_client_secrets_manager = require("@aws-sdk/client-secrets-manager");
var RETRIES = { retryMode: "adaptive", maxAttempts: 6 };
var TIMEOUTS = { requestHandler: { connectionTimeout: 5e3, requestTimeout: 6e4, throwOnRequestTimeout: true } };
var appflow = new import_client_appflow.AppflowClient({ ...RETRIES, ...TIMEOUTS });
var appflowOnce = new import_client_appflow.AppflowClient({ maxAttempts: 1, ...TIMEOUTS });
var secretsManager = new import_client_secrets_manager.SecretsManagerClient({ ...RETRIES, ...TIMEOUTS });
async function readSecret({ id, stage }) {
  const { SecretString: text, VersionId: versionId, CreatedDate: created } = await secretsManager.send(new import_client_secrets_manager.GetSecretValueCommand({ SecretId: id, VersionStage: stage })).catch((error) => {
    throw refused("GetSecretValue", `secret '${id}'`, error);
  });
  if (text === void 0 || versionId === void 0) {
    throw new Failure(`secret '${id}' holds binary data; AppFlow's fields are text`);
  }
  return { id, versionId, text, created: created?.getTime() ?? 0 };
}
async function updateProfile(event, secrets, attempts = "many") {
  const connectionMode = event.connectionMode === "Private" ? "Private" : "Public";
  const command = new import_client_appflow.UpdateConnectorProfileCommand({
    connectorProfileName: event.profile,
    connectionMode,
    connectorProfileConfig: fillIn(event.config, secrets),
    clientToken: clientToken(event, secrets)
  });
  await (attempts === "one" ? appflowOnce : appflow).send(command).catch((error) => {
    throw refused("UpdateConnectorProfile", `'${event.profile}'`, error);
  });
}
function clientToken(event, secrets) {
  return (0, import_node_crypto.createHash)("sha256").update(JSON.stringify([event, secrets.map(({ versionId }) => versionId)])).digest("hex");
}

// assets/refresh-handler/kept-tokens.ts
var PREVIOUS = "AWSPREVIOUS";
var ATTEMPTS = 6;
var UPDATES = 3;
var FIRST_DELAY = 500;
async function refreshKeepingTokens(event, ownSecret, read) {
  const withOwn = (own) => event.secrets.map((version) => read.get(version) ?? own);
  const tokenKeys = keysOfTokens(event);
  if (isUpToDate(event, withOwn, await readSecret(ownSecret))) {
    return "unchanged";
  }
  let lost;
  for (let update = 1; update <= UPDATES; update++) {
    const { sent, replaced } = await sendLatest(event, ownSecret, withOwn, lost);
    lost = await lostSince(ownSecret, sent, replaced, tokenKeys);
    if (!lost) {
      return update === 1 ? "refreshed" : "restored";
    }
  }
  throw new Failure(`AppFlow renewed its tokens during each of ${UPDATES} updates, so it may hold old ones now; if flows fail, connect the profile anew`);
}
async function sendLatest(event, ownSecret, withOwn, lost) {
  for (let attempt = 1; ; attempt++) {
    const replaced = await readSecret(ownSecret);
    const sent = replaced.versionId === lost?.replacedBy ? lost.tokens : replaced;
    try {
      await updateProfile(event, withOwn(sent), "one");
      return { sent, replaced };
    } catch (error) {
      if (attempt === ATTEMPTS || !failureOf(error).refusal?.temporary) {
        throw error;
      }
    }
    await (0, import_promises.setTimeout)(FIRST_DELAY * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
  }
}
async function lostSince(ownSecret, sent, replaced, tokenKeys) {
  const current = await readSecret(ownSecret);
  const sameTokens = (version) => tokenKeys.every((key) => fieldIfAny(version, key) === fieldIfAny(sent, key));
  if (current.versionId === replaced.versionId || !sameTokens(current)) {
    return void 0;
  }
  const previous = await previousOf(ownSecret);
  const isNewer = previous !== void 0 && previous.versionId !== replaced.versionId && previous.created >= replaced.created && !sameTokens(previous) && tokenKeys.every((key) => fieldIfAny(previous, key) !== void 0);
  return isNewer ? { tokens: previous, replacedBy: current.versionId } : void 0;
}
async function previousOf({ id }) {
  try {
    return await readSecret({ id, stage: PREVIOUS });
  } catch (error) {
    if (failureOf(error).refusal?.code === "ResourceNotFoundException") {
      return void 0;
    }
    throw error;
  }
}
function keysOfTokens({ config, secrets }) {
  return (placedFields(config) ?? []).filter(({ placeholder }) => secrets[placeholder.$secret]?.own).flatMap(({ placeholder: { key } }) => key ?? []);
}
function isUpToDate(event, withOwn, own) {
  const fields = placedFields(event.config)?.filter(({ placeholder }) => !event.secrets[placeholder.$secret]?.own);
  return fields !== void 0 && fields.length > 0 && fields.every(({ name, placeholder }) => fieldIfAny(own, name) === textOf(placeholder, withOwn(own)));
}

// src/private/refresh/refresh-event.ts
var METRICS = {
  namespace: "AppFlowCredentialRefresh",
  dimension: "ConnectorProfile",
  failed: "RefreshFailed",
  succeeded: "RefreshSucceeded"
};

// assets/refresh-handler/report.ts
var OUTCOMES = {
  refreshed: "were refreshed",
  restored: "were refreshed, and tokens that AppFlow renewed meanwhile were put back",
  unchanged: "have not changed, so nothing was sent"
};
function reportSuccess(profile, outcome, secrets) {
  write({
    level: "INFO",
    message: `the credentials of connector profile '${profile}' ${OUTCOMES[outcome]}`,
    secrets: secrets.map(({ id, versionId }) => ({ id, versionId }))
  }, profile, METRICS.succeeded);
}
function reportFailure(profile, { message: reason, refusal }) {
  const message = profile === void 0 ? reason : `the credentials of connector profile '${profile}' were not refreshed: ${reason}`;
  const { operation, code, requestId } = refusal ?? {};
  write({ level: "ERROR", message, operation, errorCode: code, requestId }, profile, METRICS.failed);
  return message;
}
function write(entry, profile, metric) {
  process.stdout.write(`${JSON.stringify(profile === void 0 ? entry : {
    ...entry,
    [METRICS.dimension]: profile,
    [metric]: 1,
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{
        Namespace: METRICS.namespace,
        Dimensions: [[METRICS.dimension]],
        Metrics: [{ Name: metric, Unit: "Count" }]
      }]
    }
  })}
`);
}

// assets/refresh-handler/index.ts
async function handler(input) {
  let profile;
  try {
    const event = readEvent(input);
    profile = event.profile;
    await refresh(event);
  } catch (error) {
    throw new Error(reportFailure(profile, failureOf(error)));
  }
}
async function refresh(event) {
  const read = /* @__PURE__ */ new Map();
  for (const version of event.secrets.filter(({ own: own2 }) => !own2)) {
    read.set(version, await readSecret(version));
  }
  const own = event.secrets.find((version) => version.own);
  const outcome = own ? await refreshKeepingTokens(event, own, read) : await refreshAll(event, [...read.values()]);
  reportSuccess(event.profile, outcome, [...read.values()]);
}
async function refreshAll(event, secrets) {
  await updateProfile(event, secrets);
  return "refreshed";
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  handler
});
