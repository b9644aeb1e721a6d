/**
 * Uses a real window as a person does, again and again, and measures the memory of its processes: `npm run soak [-- --minutes 30 --every 60]`.
 * Prints a table of memory and its trend; ends with 1 where memory rises, threads are left, or an error is shown.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { documentOfBytes } from '../bench/benchText';
import { memoryByRole } from '../bench/memory/processMemory';
import { renewTables } from '../bench/writeMeasures';
import { exitOnSignals } from '../support/process/atExit';
import { TemporaryFolder } from '../support/process/temporaryFolder';
import { CodeSession } from '../ui/support/codeSession';
import type { CodeWindow } from '../ui/support/codeWindow';
import type { HostSample } from './hostSample';
import { buildProbe } from './probe/buildProbe';
import { soakReport } from './soakReport';
import type { SoakSample } from './soakReport';
import { SOAK_STEPS } from './soakSteps';

/** Steps that did not come through, by name. */
type Misses = Map<string, number>;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '30' },
			every: { type: 'string', default: '60' },
			write: { type: 'boolean', default: false },
		},
	});
	const folder = new TemporaryFolder('soak');
	const file = path.join(folder.path, 'host.jsonl');
	const session = await CodeSession.start(true, true, [await buildProbe(file)]);
	const window = await session.open({ files: { 'large.txt': documentOfBytes('en', 300_000) } });
	const soak = new Soak(window, file);
	await soak.run(Number(values.minutes) * 60_000, Number(values.every) * 1000);
	await session.dispose();
	folder.dispose();
	const report = soakReport(soak.samples, soak.rounds, soak.misses, soak.errors);
	console.log(report.text);
	if (values.write) renewTables('docs/reliability.md', { SOAK: ['```text', report.text, '```'].join('\n') });
	process.exit(report.isSound ? 0 : 1);
}

/** Goes through the steps until the time is over; samples between two rounds, when everything is closed. */
class Soak {
	readonly samples: SoakSample[] = [];
	readonly misses: Misses = new Map();
	readonly errors = new Set<string>();
	rounds = 0;
	readonly #window: CodeWindow;
	readonly #file: string;

	constructor(window: CodeWindow, file: string) {
		this.#window = window;
		this.#file = file;
	}

	async run(duration: number, every: number): Promise<void> {
		const begin = performance.now();
		let next = every;
		while (performance.now() - begin < duration) {
			for (const step of SOAK_STEPS) {
				if (performance.now() - begin >= duration) break;
				await step.act(this.#window).catch((error: unknown) => this.#missed(step.name, error));
				for (const message of await shownErrors(this.#window)) this.errors.add(message);
				if (performance.now() - begin < next) continue;
				next += every;
				this.#sample((performance.now() - begin) / 60_000);
			}
			this.rounds++;
		}
	}

	/** A step that took too long on a busy machine, or that another got in the way of: counted, and left. */
	async #missed(name: string, error: unknown): Promise<void> {
		this.misses.set(name, (this.misses.get(name) ?? 0) + 1);
		console.error(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
		for (let press = 0; press < 3; press++) await this.#window.page.keyboard.press('Escape');
	}

	#sample(minutes: number): void {
		const memory = memoryByRole(process.pid);
		const lines = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').trimEnd().split('\n') : [];
		const last = lines.at(-1);
		if (last === undefined || last === '') return;
		const host = JSON.parse(last) as HostSample;
		const sample = {
			minutes,
			host,
			extensionHost: memory.get('extension host')?.resident ?? 0,
			server: memory.get('server')?.resident ?? 0,
			window: memory.get('window')?.resident ?? 0,
		};
		this.samples.push(sample);
		const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
		console.error(
			`${minutes.toFixed(1)} min, round ${this.rounds + 1}: extension host ${megabytes(sample.extensionHost)} MB, ` +
				`its heap ${megabytes(host.hostHeap)}, worker ${megabytes(host.workerHeap)}, window ${megabytes(sample.window)} MB, ` +
				`${host.threads} threads, ${host.timers} timers`,
		);
	}
}

/** The messages of errors that are on the screen. */
function shownErrors(window: CodeWindow): Promise<string[]> {
	const toasts = window.page.locator('.notification-toast').filter({ has: window.page.locator('.codicon-error') });
	return toasts.locator('.notification-list-item-message').allInnerTexts();
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
