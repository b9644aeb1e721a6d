import fc from 'fast-check';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import type { Finding } from './finding';
import { describedError, signatureOf } from './finding';
import type { FuzzTarget } from './fuzzTarget';
import { heapUsed } from './heapUsed';
import { longInputs } from './longInputs';
import { minimized } from './minimized';
import { Mutator } from './mutator';
import type { ReachedMap } from './reachedMap';
import { isUsefulError } from './refusals';
import type { WatchedInput } from './watchedInput';

const LONGEST = 512;
/** Milliseconds of processor time in which every input has to be read. */
const SLOW = 1000;
/** An input that seems to take longer is read again: the machine may have been busy with something else. */
const DOUBTFUL = 50;
/** Inputs that are kept to be changed. */
const MOST_KEPT = 4000;
/** Well-formed inputs that are at hand, to be made anew after each portion. */
const DOCUMENTS = 200;
const MOST_FINDINGS = 20;
/** Bytes by which the heap may grow while inputs are read, beside the inputs that are kept: code is compiled, tables of the engine grow. */
const MOST_GROWTH = 12 << 20;

/** What the reading of inputs has come to so far. */
export interface FuzzTally {
	readonly inputs: number;
	/** Milliseconds of the longest one; of processor time where it is more than a few. */
	readonly longest: number;
	/** Branches of the code that is loaded, and how many of them were reached. */
	readonly branches: number;
	readonly reached: number;
	readonly kept: number;
}

/** Feeds a reader with inputs that are made of well-formed ones and of those that reached something new. */
export class FuzzLoop {
	readonly findings: Finding[] = [];
	readonly #target: FuzzTarget;
	readonly #map: ReachedMap;
	readonly #watched: WatchedInput;
	readonly #signatures = new Set<string>();
	readonly #kept: Uint8Array[] = [];
	readonly #words: readonly string[];
	#inputs = 0;
	#longest = 0;
	#heap: { readonly used: number; readonly kept: number } | undefined;

	/** @param kept inputs of a run before this one */
	constructor(target: FuzzTarget, map: ReachedMap, watched: WatchedInput, kept: readonly Uint8Array[] = []) {
		this.#target = target;
		this.#map = map;
		this.#watched = watched;
		this.#kept.push(...kept);
		const found = target.wordsOf === undefined ? [] : map.wordsOf(target.wordsOf);
		this.#words = [...target.words, ...found.flatMap(word => [JSON.stringify(word), `"${word}":`])];
	}

	get tally(): FuzzTally {
		const { size: branches, reached } = this.#map;
		return { inputs: this.#inputs, longest: this.#longest, branches, reached, kept: this.#kept.length };
	}

	/** The inputs that reached something new. */
	get kept(): readonly Uint8Array[] {
		return this.#kept;
	}

	get isFull(): boolean {
		return this.findings.length >= MOST_FINDINGS;
	}

	/** Reads the inputs that are given, and long ones made of them. @param most bytes of a long one; 0 for none */
	async begin(seed: number, most: number): Promise<void> {
		const given = (this.#target.seeds ?? []).map(bytesOf);
		const documents = documentsOf(this.#target, seed);
		this.#map.start();
		for (const input of [...this.#kept.splice(0), ...given, ...documents]) await this.#try(input);
		for (const input of most === 0 ? [] : longInputs([...given, ...documents.slice(0, 4)], this.#target.words, most)) {
			if (this.isFull) break;
			await this.#run(input);
			this.#map.take();
		}
	}

	/** Reads one input alone, to see again what is wrong with it. */
	async readOnly(input: Uint8Array): Promise<void> {
		await this.#run(input);
	}

	/** Reads so many inputs. What they are depends on the seed and on what is kept. */
	async run(count: number, seed: number): Promise<void> {
		const random = new SeededRandom(seed);
		const mutator = new Mutator(random, this.#words, this.#target.longest ?? LONGEST);
		const documents = documentsOf(this.#target, seed);
		for (let i = 0; i < count && !this.isFull; i++) {
			const base = random.nextUint32() % 8 === 0 || this.#kept.length === 0 ? documents : this.#kept;
			const other = random.nextUint32() % 2 === 0 ? documents : this.#kept;
			const input = mutator.changed(picked(base, random), picked(other, random));
			await this.#try(input);
		}
	}

	/** Notes how much memory is in use, to be compared with. */
	markMemory(): void {
		this.#heap = { used: heapUsed(), kept: this.#keptBytes() };
	}

	/** Bytes in use when it was noted, and now; more of them than what is kept explains is a finding. */
	memory(): { readonly before: number; readonly after: number } {
		const after = heapUsed();
		const before = this.#heap ?? { used: after, kept: this.#keptBytes() };
		const growth = after - before.used - 2 * (this.#keptBytes() - before.kept);
		if (growth > MOST_GROWTH) {
			const message = `${(growth / (1 << 20)).toFixed(1)} MB of memory were not given back`;
			this.findings.push({ kind: 'memory', message, input: new Uint8Array() });
		}
		return { before: before.used, after };
	}

	/** Reads an input and keeps it if it reached something new, and soon: those that are made of it would take as long. */
	async #try(input: Uint8Array): Promise<void> {
		const time = await this.#run(input);
		this.#inputs++;
		if (!this.#map.take() || time > DOUBTFUL) return;
		if (this.#kept.length < MOST_KEPT) this.#kept.push(input);
	}

	/** Reads an input; what is wrong becomes a finding. @returns milliseconds that it took */
	async #run(input: Uint8Array): Promise<number> {
		this.#watched.show(input);
		const begin = performance.now();
		let error: unknown;
		try {
			const result = this.#target.read(input);
			if (result instanceof Promise) await result;
		} catch (thrown) {
			error = thrown;
		}
		const time = performance.now() - begin;
		if (time > DOUBTFUL) await this.#judgeTime(input);
		else if (time > this.#longest) this.#longest = time;
		if (error !== undefined && !this.#isRefusal(error)) await this.#found(input, error);
		return time;
	}

	/** Tells from the processor's time how long an input takes: by the clock it may be long for other programs run. */
	async #judgeTime(input: Uint8Array): Promise<void> {
		let time = await this.#timeOf(input);
		if (time > this.#longest) time = Math.min(time, await this.#timeOf(input));
		this.#longest = Math.max(this.#longest, time);
		if (time <= SLOW || this.#signatures.has('slow')) return;
		this.#signatures.add('slow');
		this.findings.push({ kind: 'slow', message: `${input.length} bytes take ${Math.round(time)} ms`, input });
	}

	/** Milliseconds of processor time that an input takes. */
	async #timeOf(input: Uint8Array): Promise<number> {
		const begin = process.cpuUsage();
		await this.#errorOf(input);
		const { user, system } = process.cpuUsage(begin);
		return (user + system) / 1000;
	}

	async #errorOf(input: Uint8Array): Promise<unknown> {
		this.#watched.show(input);
		try {
			await this.#target.read(input);
			return undefined;
		} catch (error) {
			return error;
		}
	}

	#isRefusal(error: unknown): boolean {
		return (this.#target.isRefusal ?? isUsefulError)(error);
	}

	async #found(input: Uint8Array, error: unknown): Promise<void> {
		const signature = signatureOf(error);
		if (this.#signatures.has(signature) || this.isFull) return;
		this.#signatures.add(signature);
		const smallest = await minimized(input, async each => {
			const other = await this.#errorOf(each);
			return other !== undefined && !this.#isRefusal(other) && signatureOf(other) === signature;
		});
		this.findings.push({ kind: 'error', message: describedError(error), input: smallest });
	}

	#keptBytes(): number {
		return this.#kept.reduce((sum, { length }) => sum + length, 0);
	}
}

function documentsOf({ documents }: FuzzTarget, seed: number): Uint8Array[] {
	return fc.sample(documents, { numRuns: DOCUMENTS, seed }).map(bytesOf);
}

function bytesOf(input: string | Uint8Array): Uint8Array {
	return typeof input === 'string' ? Buffer.from(input) : input;
}

/** One of some inputs, one of the last quarter more often: they reached most. */
function picked(inputs: readonly Uint8Array[], random: SeededRandom): Uint8Array {
	if (inputs.length === 0) return new Uint8Array();
	const isLate = random.nextUint32() % 2 === 0;
	const first = isLate ? Math.floor((inputs.length * 3) / 4) : 0;
	return inputs[first + (random.nextUint32() % (inputs.length - first))];
}
