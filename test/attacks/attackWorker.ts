import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { coreEngines } from '../../src/worker/subwords/coreEngines';
import { shippedModels } from '../../training/support/shippedModels';
import { MODELS_FOLDER } from '../../training/support/modelWriter';
import { URI, WorkerHost } from '../worker/support/workerHost';
import type { DocumentRange } from '../../src/protocol/analysis';
import { ATTACKED_REQUESTS } from './attackedRequests';
import type { AttackedRequest } from './attackedRequests';
import type { AttackedText } from './attackedTexts';

/** How a request came out. */
export interface AttackOutcome {
	readonly name: string;
	readonly milliseconds: number;
	/** The longest time in which the worker took no message, in milliseconds. */
	readonly longestSlice: number;
	/** `answered`, `cancelled` where it took longer than it may, or the message of the error. */
	readonly outcome: string;
}

/** What a message to a person never says. */
const RAW =
	/undefined|\bnull\b|\[object|is not a function|cannot read|TypeError|ReferenceError|call stack|string length|\bNaN\b/iu;

/** Whether an outcome is one that a person may see. */
export function isFitToSee({ outcome }: AttackOutcome): boolean {
	return !RAW.test(outcome);
}

/** How requests are made. */
export interface AttackOptions {
	/** Milliseconds after which a request is cancelled. */
	readonly patience: number;
	/** Which requests are made; default: all. */
	readonly wanted?: (name: string) => boolean;
	readonly onOutcome?: (text: string, outcome: AttackOutcome) => void;
}

/**
 * Makes every kind of request about texts, each once, one after the other, in one worker whose models are those that ship.
 * @returns the outcomes by the names of the texts
 */
export async function attackWorker(
	texts: readonly AttackedText[],
	{ patience, wanted = () => true, onOutcome }: AttackOptions,
): Promise<Map<string, AttackOutcome[]>> {
	const models = (path: string) => new Uint8Array(readFileSync(join(MODELS_FOLDER, path)));
	const host = new WorkerHost(models, coreEngines(shippedModels));
	const all = new Map<string, AttackOutcome[]>();
	try {
		let version = 0;
		for (const { name, format, text: make } of texts) {
			const text = make();
			host.open(text, ++version, { format, language: 'auto', standard: 'pku' });
			const about = { uri: URI, version, start: 0, end: text.length };
			const outcomes: AttackOutcome[] = [];
			for (const request of ATTACKED_REQUESTS) {
				if (!wanted(request.name)) continue;
				const outcome = await attack(host, request, about, patience);
				outcomes.push(outcome);
				onOutcome?.(name, outcome);
			}
			all.set(name, outcomes);
		}
	} finally {
		host.dispose();
	}
	return all;
}

async function attack(
	host: WorkerHost,
	{ name, ask }: AttackedRequest,
	about: DocumentRange,
	patience: number,
): Promise<AttackOutcome> {
	const source = new CancellationTokenSource();
	const timer = setTimeout(() => source.cancel(), patience);
	const gaps = new TurnGaps();
	const begin = performance.now();
	const outcome = await ask(host, about, about.end >> 1, source).then(
		answer => (answer !== null && typeof answer === 'object' && 'outdated' in answer ? 'outdated' : 'answered'),
		(error: unknown) => (error instanceof Error ? error.message : String(error)),
	);
	clearTimeout(timer);
	const milliseconds = performance.now() - begin;
	// A block that was not over before the answer came is seen by the next turn only.
	await new Promise(resolve => setTimeout(resolve, 5));
	return { name, milliseconds, longestSlice: gaps.end(), outcome };
}

/** The longest time between two turns of the event loop, looked at every two milliseconds. */
class TurnGaps {
	#last = performance.now();
	#longest = 0;
	readonly #timer = setInterval(() => this.#look(), 2);

	/** @returns milliseconds. */
	end(): number {
		this.#look();
		clearInterval(this.#timer);
		return this.#longest;
	}

	#look(): void {
		const now = performance.now();
		this.#longest = Math.max(this.#longest, now - this.#last);
		this.#last = now;
	}
}
