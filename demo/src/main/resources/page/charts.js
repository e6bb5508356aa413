// The three charts. They share one cursor, and mark the moments at which a fault was injected or healed.

import * as format from "./format.js";

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function axis(values, size) {
  return { stroke: colour("--quiet"), grid: { stroke: colour("--grid"), width: 1 }, ticks: { show: false }, size, values,
    font: "11px system-ui, sans-serif", labelFont: "11px system-ui, sans-serif" };
}

const timeAxis = () => ({ ...axis(undefined, 28), space: 70,
  values: (chart, splits) => splits.map(seconds => format.timeOfDay(seconds * 1000)) });

// Where the cursor is away the legend says the last values.
const atCursorOrLast = value => (chart, raw, index) => value(raw ?? chart.data[index].at(-1));

function line(label, variable, value, more = {}) {
  return { label, stroke: colour(variable), width: 2, value: atCursorOrLast(value), points: { show: false }, spanGaps: false, ...more };
}

const fade = variable => colour(variable) + "2e";

const isDecade = value => value != null && Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;

const decades = (chart, splits) => splits.map(value => isDecade(value) ? value : null);

const whole = (chart, splits) => splits.map(value => value == null ? "" : format.count(value));

const fromZero = (least, room = 1.12) => (chart, low, high) => [0, Math.max(least, high * room)];

const rate = value => value == null ? "–" : format.perSecond(value);

const level = value => value ?? "–";

const specifications = {
  "latency-chart": {
    columns: ["p50Millis", "p95Millis", "p99Millis"],
    build: () => ({
      scales: { x: { time: true }, y: { distr: 3, log: 10 } },
      axes: [timeAxis(), { ...axis((chart, splits) => splits.map(value => value == null ? "" : format.millis(value)), 58), filter: decades,
        grid: { stroke: colour("--grid"), width: 1, filter: decades } }],
      series: [line("p50", "--series-1", format.millis), line("p95", "--series-2", format.millis), line("p99", "--series-3", format.millis)],
    }),
  },
  "rate-chart": {
    columns: ["callsPerSecond", "errorsPerSecond"],
    build: () => ({
      scales: { x: { time: true }, y: { range: fromZero(10) }, errors: { range: fromZero(10, 2.4) } },
      axes: [timeAxis(), axis(whole, 58), { ...axis(whole, 50), scale: "errors", side: 1, grid: { show: false }, stroke: colour("--bad") }],
      series: [
        line("calls/s", "--series-1", rate, { fill: fade("--series-1") }),
        line("errors/s (right)", "--bad", rate, { scale: "errors" }),
      ],
    }),
  },
  "pool-chart": {
    columns: ["poolUsed", "poolIdle", "poolPending"],
    build: () => ({
      scales: { x: { time: true }, y: { range: fromZero(4) } },
      axes: [timeAxis(), axis(whole, 58)],
      series: [
        line("in use", "--series-1", level),
        line("idle", "--series-idle", level),
        line("waiting", "--series-3", level),
      ],
    }),
  },
};

let faults = [];

// Dashed lines at the moments at which faults came and went.
function drawFaults(chart) {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.setLineDash([4, 4]);
  for (const fault of faults) {
    const x = Math.round(chart.valToPos(fault.atMillis / 1000, "x", true));
    ctx.strokeStyle = colour(fault.text === "healed" ? "--good" : "--bad");
    if (x >= bbox.left && x <= bbox.left + bbox.width) {
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
    }
  }
  ctx.restore();
}

const charts = new Map();
let lastSeries = null;

function sizeOf(element) {
  const legend = 24;
  return { width: element.clientWidth, height: element.clientHeight - legend };
}

function build(id) {
  const element = document.getElementById(id);
  charts.get(id)?.destroy();
  const options = specifications[id].build();
  options.series.unshift({ label: "time", value: atCursorOrLast(seconds => seconds == null ? "–" : format.timeOfDay(seconds * 1000)) });
  charts.set(id, new uPlot({ ...options, ...sizeOf(element), cursor: { sync: { key: "demo" }, y: false },
    hooks: { drawAxes: [drawFaults] } }, dataFor(id), element));
}

const dataFor = id => lastSeries === null
  ? [[], ...specifications[id].columns.map(() => [])]
  : [lastSeries.timeSeconds, ...specifications[id].columns.map(column => lastSeries[column])];

function buildAll() {
  Object.keys(specifications).forEach(build);
}

export function start() {
  buildAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", buildAll);
  const watch = new ResizeObserver(entries => entries.forEach(entry => charts.get(entry.target.id)?.setSize(sizeOf(entry.target))));
  Object.keys(specifications).forEach(id => watch.observe(document.getElementById(id)));
}

export function update(state) {
  lastSeries = state.series;
  faults = state.faults.injected;
  charts.forEach((chart, id) => chart.setData(dataFor(id)));
}
