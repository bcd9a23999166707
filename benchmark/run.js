// `npm run benchmark` measures a profile and a flow side by side with the bare L1, alternating in fresh processes. It prints a table and
// writes JSON to coverage/benchmark.json. RUNS sets the number of measurements (default 9, the minimum of the goals).
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { GOALS, tarballKilobytes } = require('./goals');
const { install } = require('./library');

const runs = Number(process.env.RUNS ?? 9);
const KINDS = ['ours', 'floor', 'l1'];
const SIZES = [{ profiles: 100, stacks: 1 }, { profiles: 1000, stacks: 10 }, { profiles: 5000, stacks: 50 }];
const FLOWS = [{ flows: 100, stacks: 1 }, { flows: 1000, stacks: 10 }];

install();

function measure(script, ...args) {
  const output = execFileSync(process.execPath, ['--expose-gc', path.join(__dirname, script), ...args.map(String)], { encoding: 'utf8' });
  return JSON.parse(output);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The median of each number. The kinds alternate, so a slow phase of the machine affects all of them. */
function compare(subject, number, stacks, kinds = KINDS) {
  const results = Object.fromEntries(kinds.map((kind) => [kind, []]));
  for (let run = 0; run < runs; run += 1) {
    kinds.forEach((kind) => results[kind].push(measure('scenario.js', subject, kind, number, stacks)));
  }
  return Object.fromEntries(kinds.map((kind) => [kind, {
    construction: median(results[kind].map((result) => result.construction)),
    total: median(results[kind].map((result) => result.construction + result.synthesis)),
    heap: median(results[kind].map((result) => result.heap)),
    constructs: median(results[kind].map((result) => result.constructs)),
  }]));
}

const imports = Array.from({ length: runs }, () => measure('import.js'));
const validation = Array.from({ length: runs }, () => measure('validation.js').microseconds);
const sizes = SIZES.map((size) => ({ ...size, ...compare('profile', size.profiles, size.stacks) }));
const flows = FLOWS.map((size) => ({ ...size, ...compare('flow', size.flows, size.stacks) }));
const checks = ['profile', 'flow'].map((subject) => ({ subject, ...compare(subject, 1000, 10, ['checked', 'l1']) }));
const modules = Object.values(measure('modules.js')).map(({ length }) => length);
const moreModules = Object.values(GOALS.modulesOf);
const [small, , large] = sizes;

const number = (value, digits = 1) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const rows = [];
const row = (what, ours, l1, ratio, goal, floor = '') => rows.push([what, ours, l1, floor, ratio, goal]);
for (const size of [small, large]) {
  row(`construction and synthesis of ${size.profiles} profiles (ms)`, number(size.ours.total), number(size.l1.total),
    number(size.ours.total / size.l1.total, 2), `<= ${GOALS.synthesisRatio}`, number(size.floor.total / size.l1.total, 2));
}
for (const size of flows) {
  row(`construction and synthesis of ${size.flows} flows (ms)`, number(size.ours.total), number(size.l1.total),
    number(size.ours.total / size.l1.total, 2), `<= ${GOALS.flowRatio}`, number(size.floor.total / size.l1.total, 2));
}
for (const { subject, checked, l1 } of checks) {
  row(`1,000 L1s of a ${subject} with AppFlowChecks (ms)`, number(checked.total), number(l1.total), number(checked.total / l1.total, 2), `<= ${GOALS.checkedRatio}`);
}
row('construction of 5,000 as a multiple of 100', number(large.ours.construction / small.ours.construction),
  number(large.l1.construction / small.l1.construction), '', `<= ${GOALS.growth}`, number(large.floor.construction / small.floor.construction));
row('constructs a profile', number(large.ours.constructs / large.profiles, 0), number(large.l1.constructs / large.profiles, 0), '', `<= ${GOALS.constructs}`);
row('heap of 5,000 profiles (MB)', number(large.ours.heap / 1e6), number(large.l1.heap / 1e6),
  number(large.ours.heap / large.l1.heap, 2), `<= ${GOALS.heapRatio}`, number(large.floor.heap / large.l1.heap, 2));
row('require and first use (ms)', number(median(imports.map((result) => result.require + result.firstUse))), '', '', `<= ${GOALS.importMilliseconds}`);
row('modules of ours loaded for one connector', `${Math.min(...modules)} to ${Math.max(...modules)}`, '', '',
  `<= ${GOALS.modules}; ${moreModules.length} connectors <= ${Math.max(...moreModules)}`);
row('validation of a profile (microseconds)', number(median(validation)), '', '', `<= ${GOALS.validationMicroseconds}`);
row('npm tarball (kB)', number(tarballKilobytes()), '', '', `<= ${GOALS.tarballKilobytes}`);

const growth = sizes.map((size) => [
  String(size.profiles),
  ...KINDS.map((kind) => number(size[kind].total * 1000 / size.profiles, 0)),
]);

const table = (head, body) => [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
console.log(table(['what', 'ours', 'L1', 'floor', 'ours / L1', 'goal'], rows));
console.log('\nMicroseconds per profile, from its construction to its template:\n');
console.log(table(['profiles', ...KINDS], growth));
const machine = `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, Node.js ${process.version}, ${runs} runs`;
console.log(`\n${machine}. Processor time; "floor" is a bare \`Resource\` around the L1, which every L2 requires.`);

const output = path.join(__dirname, '..', 'coverage', 'benchmark.json');
fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(output, `${JSON.stringify({ machine, runs, imports, modules, validation, sizes, flows, checks, goals: GOALS }, undefined, 2)}\n`);

// The only measured goal that doesn't depend on the load of the machine. benchmark/check.js has the counted ones.
const heapRatio = large.ours.heap / large.l1.heap;
if (!(heapRatio <= GOALS.heapCeiling)) {
  console.error(`too much: the heap of a profile is ${number(heapRatio, 2)} times that of the L1 (at most ${GOALS.heapCeiling})`);
  process.exitCode = 1;
}
