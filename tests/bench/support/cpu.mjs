import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;

/** CPU seconds that a process and all below it have used so far; undefined where the system does not tell. */
export function cpuSeconds(pid) {
  const processes = readProcesses();
  if (processes.size === 0) return undefined;
  const below = (parent) => [...processes.values()].filter((process) => process.parent === parent);
  const whole = (process) => below(process.pid).reduce((sum, child) => sum + whole(child), process.ticks);
  const found = processes.get(pid);
  return found && whole(found) / TICKS;
}

function readProcesses() {
  const processes = new Map();
  for (const name of listed()) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(name);
    if (stat) processes.set(stat.pid, stat);
  }
  return processes;
}

function listed() {
  try {
    return readdirSync('/proc');
  } catch {
    return [];
  }
}

/** Own time and that of children already gone. */
function statOf(pid) {
  let text;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // Ended since it was listed.
    return undefined;
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const at = (index) => Number.parseInt(fields[index], 10);
  return { pid: Number.parseInt(pid, 10), parent: at(1), ticks: at(11) + at(12) + at(13) + at(14) };
}
