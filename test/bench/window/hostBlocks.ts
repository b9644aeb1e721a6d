import type { Profiler } from 'node:inspector';

/** A stretch of time in which one program held the thread, without a pause. */
export interface HostBlock {
	readonly milliseconds: number;
	/** Of the program's functions those in which most of the time went, with what they called: the outermost first. */
	readonly functions: readonly string[];
}

/** What is no function: the program's own native code and the collector, which have no stack. */
const NATIVE = new Set(['(program)', '(garbage collector)']);

/** So much native time before and after a stretch is still counted to it: messages are read and written there. */
const MOST_NATIVE_MS = 50;

/** So many functions are named. */
const NAMED = 4;

/** What a sample of the profile was taken in. */
interface Place {
	/** The program's functions on the stack, the outermost first; none where something else ran. */
	readonly own: readonly string[];
	readonly isNative: boolean;
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
		if (place !== undefined && (place.own.length > 0 || place.isNative)) run.add(place, milliseconds);
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
	#before = 0;
	#after = 0;
	#own = 0;

	add({ own }: Place, milliseconds: number): void {
		if (own.length === 0) {
			if (this.#own === 0) this.#before += milliseconds;
			else this.#after += milliseconds;
			return;
		}
		this.#own += this.#after + milliseconds;
		this.#after = 0;
		for (const [depth, name] of own.entries()) {
			const known = this.#times.get(name);
			this.#times.set(name, {
				milliseconds: (known?.milliseconds ?? 0) + milliseconds,
				depth: Math.min(known?.depth ?? depth, depth),
			});
		}
	}

	blocks(): HostBlock[] {
		if (this.#own === 0) return [];
		const longest = [...this.#times].sort(([, a], [, b]) => b.milliseconds - a.milliseconds).slice(0, NAMED);
		return [
			{
				milliseconds: this.#own + Math.min(MOST_NATIVE_MS, this.#before) + Math.min(MOST_NATIVE_MS, this.#after),
				functions: longest.sort(([, a], [, b]) => a.depth - b.depth).map(([name]) => name),
			},
		];
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
		places.set(id, { own, isNative: NATIVE.has(functionName) });
		for (const child of node.children ?? []) visit(child, own);
	};
	const children = new Set(nodes.flatMap(node => node.children ?? []));
	for (const { id } of nodes) if (!children.has(id)) visit(id, []);
	return places;
}
