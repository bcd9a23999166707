// One measurement in a fresh process: `node scenario.js <profile|flow> <ours|floor|l1|checked> <number> <stacks>` prints the results as JSON.
// `checked` is the L1 in an app with AppFlowChecks.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const [subject, kind, numberText, stacksText] = process.argv.slice(2);
const number = Number(numberText);
const stackCount = Number(stacksText);
process.env.CDK_VALIDATION ??= 'false';

const { App, Stack } = require('aws-cdk-lib');
const { make, shared } = require(`./subjects/${subject}`);
const { folder } = require('./library');

/** Milliseconds of processor time, which other programs affect less than elapsed time. */
function cpuTime(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e3;
}

const makeOne = kind === 'checked' ? make.l1 : make[kind];
const complete = (measured) => kind === 'checked' && require(folder).AppFlowChecks.addTo(measured);

const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'appflow-benchmark-'));
const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
const stacks = Array.from({ length: stackCount }, (_, index) => new Stack(app, `Stack${index}`));
const sharedBy = stacks.map(shared);

// A warm-up loads the modules and compiles the functions, so the measurement excludes Node.js's first-run costs.
const warm = new App({ outdir: path.join(outdir, 'warm'), analyticsReporting: false });
const warmStack = new Stack(warm, 'Warm');
const sharedByWarm = shared(warmStack);
for (let index = 0; index < 50; index += 1) {
  makeOne(warmStack, `Measured${index}`, sharedByWarm);
}
complete(warm);
warm.synth();

global.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const start = process.cpuUsage();
for (let index = 0; index < number; index += 1) {
  makeOne(stacks[index % stackCount], `Measured${index}`, sharedBy[index % stackCount]);
}
complete(app);
const construction = cpuTime(start);
global.gc?.();
const heap = process.memoryUsage().heapUsed - heapBefore;
const beforeSynth = process.cpuUsage();
app.synth();
const synthesis = cpuTime(beforeSynth);

// Without the stack and shared constructs
const constructs = stacks.flatMap((stack) => stack.node.findAll()).filter(({ node }) => node.path.includes('Measured')).length;
fs.rmSync(outdir, { recursive: true, force: true });
console.log(JSON.stringify({
  construction,
  synthesis,
  heap,
  constructs,
}));
