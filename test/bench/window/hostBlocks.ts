import type { Profiler } from 'node:inspector';

/** A stretch of time in which one program held the thread, without a pause. */
export interface HostBlock {
	readonly milliseconds: number;
	/** Of that so much in which the thread ran: where samples fail to come, the machine's other programs had the processor. */
	readonly running: number;
	/** Of the program's functions those in which most of the time went, with what they called: the outermost first. */
	readonly functions: readonly string[];
}

/** What is no function: the program's own native code and the collector, which have no stack. */
const COLLECTOR = '(garbage collector)';
const NATIVE = new Set(['(program)', COLLECTOR]);

/** Longer between two samples than this the thread did not run; they are meant to come every quarter of a millisecond. */
const MOST_BETWEEN_SAMPLES_MS = 2;

/** So much native time before and after a stretch is still counted to it: messages are read and written there. */
const MOST_NATIVE_MS = 50;

/** So many functions are named. */
const NAMED = 4;

/** What a sample of the profile was taken in. */
interface Place {
	/** The program's functions on the stack, the outermost first; none where something else ran. */
	readonly own: readonly string[];
	readonly isNative: boolean;
	/** What garbage was collected before the program's own functions ran is of those that ran before. */
	readonly isCollector: boolean;
}

/**
 * The stretches of a profile in which functions of one program were on the stack, the longest first. Native time beside them is
 * counted as theirs, and so are turns of the event loop that follow each other without a pause: no stretch is longer than is said.
 * @param isOwn whether a script is the program's
 */
export function hostBlocks(profile: Profiler.Profile, isOwn: (url: string) => boolean): HostBlock[] {
	const places = placesOf(profile, isOwn);
	const samples = profile.samples ?? [];
	const deltas = profile.timeDeltas ?? [];
	const blocks: HostBlock[] = [];
	let run = new Run();
	samples.forEach((id, i) => {
		const place = places.get(id);
		// A sample stands for the time until the next one.
		const milliseconds = (deltas.at(i + 1) ?? 0) / 1000;
		const isOfRun =
			place !== undefined && (place.own.length > 0 || (place.isNative && !(place.isCollector && run.isEmpty)));
		if (isOfRun) run.add(place, milliseconds);
		else {
			blocks.push(...run.blocks());
			run = new Run();
		}
	});
	return [...blocks, ...run.blocks()].sort((a, b) => b.milliseconds - a.milliseconds);
}

/** Samples without a pause between them. */
class Run {
	readonly #times = new Map<string, { milliseconds: number; depth: number }>();
	/** Native time before the first of the program's own samples, and since the last of them. */
	#before = new Stretch();
	#after = new Stretch();
	#own = new Stretch();

	/** Whether none of the program's functions ran yet. */
	get isEmpty(): boolean {
		return this.#own.milliseconds === 0;
	}

	add({ own }: Place, milliseconds: number): void {
		if (own.length === 0) {
			(this.isEmpty ? this.#before : this.#after).add(milliseconds);
			return;
		}
		this.#own.take(this.#after);
		this.#after = new Stretch();
		this.#own.add(milliseconds);
		for (const [depth, name] of own.entries()) {
			const known = this.#times.get(name);
			this.#times.set(name, {
				milliseconds: (known?.milliseconds ?? 0) + milliseconds,
				depth: Math.min(known?.depth ?? depth, depth),
			});
		}
	}

	blocks(): HostBlock[] {
		if (this.isEmpty) return [];
		const longest = [...this.#times].sort(([, a], [, b]) => b.milliseconds - a.milliseconds).slice(0, NAMED);
		for (const native of [this.#before, this.#after]) this.#own.take(native, MOST_NATIVE_MS);
		const { milliseconds, running } = this.#own;
		return [
			{
				milliseconds,
				running,
				functions: longest.sort(([, a], [, b]) => a.depth - b.depth).map(([name]) => name),
			},
		];
	}
}

/** A stretch of time: by the clock, and as far as the thread ran. */
class Stretch {
	milliseconds = 0;
	running = 0;

	/** Adds the time that a sample stands for. */
	add(milliseconds: number): void {
		this.milliseconds += milliseconds;
		this.running += Math.min(milliseconds, MOST_BETWEEN_SAMPLES_MS);
	}

	/** Adds another stretch, or so much of it at most. */
	take({ milliseconds, running }: Stretch, most = Infinity): void {
		this.milliseconds += Math.min(most, milliseconds);
		this.running += Math.min(most, running);
	}
}

/** Where each node of a profile is. */
function placesOf({ nodes }: Profiler.Profile, isOwn: (url: string) => boolean): ReadonlyMap<number, Place> {
	const byId = new Map(nodes.map(node => [node.id, node]));
	const places = new Map<number, Place>();
	const visit = (id: number, above: readonly string[]): void => {
		const node = byId.get(id);
		if (node === undefined) return;
		const { functionName, url } = node.callFrame;
		const own = isOwn(url) ? [...above, functionName === '' ? '(anonymous)' : functionName] : above;
		places.set(id, { own, isNative: NATIVE.has(functionName), isCollector: functionName === COLLECTOR });
		for (const child of node.children ?? []) visit(child, own);
	};
	const children = new Set(nodes.flatMap(node => node.children ?? []));
	for (const { id } of nodes) if (!children.has(id)) visit(id, []);
	return places;
}
