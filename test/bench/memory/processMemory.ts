import { readdirSync, readFileSync } from 'node:fs';

/** Memory of one process, in bytes. */
export interface ProcessMemory {
	readonly pid: number;
	readonly command: string;
	/** All pages in memory; those that processes share count in each. */
	readonly resident: number;
	/** The same, but of a page that n processes share an n-th part: sums over processes count nothing twice. */
	readonly proportional: number;
}

/** What the processes of VS Code do, by a part of their command lines; the first that fits counts. */
const ROLES: readonly (readonly [role: string, mark: RegExp])[] = [
	['extension host', /--type=extensionHost/],
	['file watcher', /--type=fileWatcher/],
	['terminals', /--type=ptyHost/],
	['server', /server-main\.js/],
	['window', /--type=renderer/],
	['graphics', /--type=gpu-process/],
	['browser', /chrom|headless_shell/i],
];

/**
 * The processes below this one and their memory, as the kernel of Linux tells it.
 * @throws Error on other systems.
 */
export function processesBelow(root: number): ProcessMemory[] {
	if (process.platform !== 'linux') throw new Error('Memory by process is read from /proc, which Linux alone has.');
	const children = new Map<number, number[]>();
	for (const entry of readdirSync('/proc')) {
		const pid = Number(entry);
		const parent = Number.isInteger(pid) ? parentOf(pid) : undefined;
		if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
	}
	const found: ProcessMemory[] = [];
	const add = (pid: number): void => {
		for (const child of children.get(pid) ?? []) {
			const memory = memoryOf(child);
			if (memory !== undefined) found.push(memory);
			add(child);
		}
	};
	add(root);
	return found;
}

/** Memory of the processes below one, those of a role together, in the order of the roles; others are left out. */
export function memoryByRole(root: number): Map<string, Pick<ProcessMemory, 'resident' | 'proportional'>> {
	const roles = new Map(ROLES.map(([role]) => [role, { resident: 0, proportional: 0 }]));
	for (const { command, resident, proportional } of processesBelow(root)) {
		const role = ROLES.find(([, mark]) => mark.test(command))?.[0];
		const sum = role === undefined ? undefined : roles.get(role);
		if (sum === undefined) continue;
		sum.resident += resident;
		sum.proportional += proportional;
	}
	return roles;
}

function parentOf(pid: number): number | undefined {
	const found = /^PPid:\s+(\d+)/m.exec(readProc(pid, 'status'))?.[1];
	return found === undefined ? undefined : Number(found);
}

/** Undefined for one that is gone or is a thread of the kernel. */
function memoryOf(pid: number): ProcessMemory | undefined {
	const rollup = readProc(pid, 'smaps_rollup');
	const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
	const resident = kilobytes('Rss') * 1024;
	if (resident === 0) return undefined;
	const command = readProc(pid, 'cmdline').replaceAll('\0', ' ');
	return { pid, command, resident, proportional: kilobytes('Pss') * 1024 };
}

/** A file of a process; empty for one that is gone. */
function readProc(pid: number, name: string): string {
	try {
		return readFileSync(`/proc/${pid}/${name}`, 'utf8');
	} catch {
		return '';
	}
}
