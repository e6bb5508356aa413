// Numbers as people read them.

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const count = value => whole.format(value);

export const perSecond = value => value >= 100 || value === 0 ? whole.format(value) : tenths.format(value);

export function duration(nanos) {
  if (nanos === 0) return "0";
  if (nanos < 1e4) return `${(nanos / 1e3).toFixed(1)} µs`;
  if (nanos < 1e6) return `${whole.format(nanos / 1e3)} µs`;
  if (nanos < 1e7) return `${(nanos / 1e6).toFixed(2)} ms`;
  if (nanos < 1e8) return `${(nanos / 1e6).toFixed(1)} ms`;
  if (nanos < 1e9) return `${whole.format(nanos / 1e6)} ms`;
  return `${(nanos / 1e9).toFixed(2)} s`;
}

export const millis = value => value == null ? "–" : duration(value * 1e6);

export const percent = (share, digits = 1) => `${(share * 100).toFixed(digits)} %`;

// Never rounds a ratio up to 100 %: one miss must stay visible.
export function ratio(value) {
  if (value == null) return "–";
  return percent(value === 1 ? 1 : Math.min(value, 0.9999), value > 0.99 ? 2 : 1);
}

export const timeOfDay = atMillis => new Date(atMillis).toLocaleTimeString("en-GB");

export function span(totalMillis) {
  const seconds = Math.round(totalMillis / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[0] === 0) parts.shift();
  return parts.map((part, i) => i === 0 ? part : String(part).padStart(2, "0")).join(":");
}
