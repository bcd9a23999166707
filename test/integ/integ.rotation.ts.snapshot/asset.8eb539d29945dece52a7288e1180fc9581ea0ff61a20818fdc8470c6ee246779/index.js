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
var import_node_crypto = require("node:crypto");
var import_client_appflow = require("@aws-sdk/client-appflow");
var import_client_secrets_manager2 = require("@aws-sdk/client-secrets-manager");

// assets/refresh-handler/secret-content.ts
var import_client_secrets_manager = require("@aws-sdk/client-secrets-manager");
async function readSecret(client, { id, stage }) {
  const { SecretString: text, VersionId: versionId } = await client.send(new import_client_secrets_manager.GetSecretValueCommand({ SecretId: id, VersionStage: stage }));
  if (text === void 0 || versionId === void 0) {
    throw new Error(`secret '${id}' holds binary data; AppFlow's fields are text`);
  }
  return { id, versionId, text };
}
function fieldOf({ id, text }, key) {
  const content = parse(text);
  if (content === void 0) {
    throw new Error(`secret '${id}' is not a JSON object, and has no key '${key}'`);
  }
  if (!Object.hasOwn(content, key)) {
    throw new Error(`secret '${id}' has no JSON key '${key}'`);
  }
  const value = content[key];
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw new Error(`JSON key '${key}' of secret '${id}' is not a string`);
  }
  return String(value);
}
function valuesOf({ text }) {
  return [text, ...leaves(parse(text))];
}
function leaves(value) {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : value === void 0 || value === null || typeof value === "boolean" ? [] : [String(value)];
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
  return key === void 0 ? secrets[$secret].text : fieldOf(secrets[$secret], key);
}
function numberOf(text, { $secret, key = "" }, secrets) {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) {
    throw new Error(`JSON key '${key}' of secret '${secrets[$secret].id}' is not a number`);
  }
  return number;
}
function isSecretPlaceholder(value) {
  return typeof value === "object" && value !== null && "$secret" in value;
}
function isJoinPlaceholder(value) {
  return typeof value === "object" && value !== null && "$join" in value;
}

// src/private/refresh/refresh-event.ts
var METRICS = {
  namespace: "AppFlowCredentialRefresh",
  dimension: "ConnectorProfile",
  failed: "RefreshFailed",
  succeeded: "RefreshSucceeded"
};

// assets/refresh-handler/report.ts
var MAX_REASON = 500;
function reportSuccess(profile, secrets) {
  write(profile, METRICS.succeeded, {
    level: "INFO",
    message: `the credentials of connector profile '${profile}' were refreshed`,
    secrets: secrets.map(({ id, versionId }) => ({ id, versionId }))
  });
}
function reportFailure(profile, error, secrets) {
  const message = `the credentials of connector profile '${profile}' were not refreshed: ${withoutSecrets(reasonOf(error), secrets)}`;
  write(profile, METRICS.failed, { level: "ERROR", message });
  return message;
}
function reasonOf(error) {
  if (!(error instanceof Error)) {
    return "an unknown error";
  }
  return error.name === "Error" ? error.message : `${error.name}: ${error.message}`;
}
function withoutSecrets(text, secrets) {
  const hidden = secrets.flatMap(valuesOf).flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value), Buffer.from(value).toString("base64")]).filter((value) => value !== "").sort((one, other) => other.length - one.length);
  return hidden.reduce((shown, value) => shown.replaceAll(value, "***"), text).slice(0, MAX_REASON);
}
function write(profile, metric, entry) {
  process.stdout.write(`${JSON.stringify({
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
var RETRIES = { retryMode: "adaptive", maxAttempts: 6 };
var TIMEOUTS = { requestHandler: { connectionTimeout: 5e3, requestTimeout: 6e4, throwOnRequestTimeout: true } };
var appflow = new import_client_appflow.AppflowClient({ ...RETRIES, ...TIMEOUTS });
var secretsManager = new import_client_secrets_manager2.SecretsManagerClient({ ...RETRIES, ...TIMEOUTS });
async function handler(event) {
  const secrets = [];
  try {
    for (const version of event.secrets) {
      secrets.push(await readSecret(secretsManager, version));
    }
    await update(event, secrets);
  } catch (error) {
    throw new Error(reportFailure(event.profile, error, secrets));
  }
  reportSuccess(event.profile, secrets);
}
async function update(event, secrets) {
  const connectorProfileConfig = fillIn(event.config, secrets);
  const connectionMode = event.connectionMode === "Private" ? "Private" : "Public";
  await appflow.send(new import_client_appflow.UpdateConnectorProfileCommand({
    connectorProfileName: event.profile,
    connectionMode,
    connectorProfileConfig,
    clientToken: clientToken(event, secrets)
  }));
}
function clientToken(event, secrets) {
  return (0, import_node_crypto.createHash)("sha256").update(JSON.stringify([event, secrets.map(({ versionId }) => versionId)])).digest("hex");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  handler
});
