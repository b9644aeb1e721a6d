import { PriorityQueue } from '../../../collections/priorityQueue';
import { isContent, isMark, isNoun } from './word';
import type { Word } from './word';

/** A word of the graph: all words of the sentences that are taken for the same. */
interface Node {
	readonly key: string;
	/** The words, by the number of their sentence; a sentence goes through a node once at most. */
	readonly words: Map<number, { readonly word: Word; readonly place: number }>;
	/** The nodes that come next in some sentence. */
	readonly next: Set<number>;
}

/** A way through the graph, from the start of a sentence to the end of one. */
export interface GraphPath {
	readonly words: readonly Word[];
	/** The mean weight of its edges; the smaller, the more sentences it says the same as. */
	readonly weight: number;
}

/** How many partial ways are looked at. */
const MOST_STEPS = 4000;
const MOST_PATHS = 60;
const LONGEST_PATH = 40;
/** Chinese words of place and time after a noun. */
const LOCALIZER = /^(?:中|上|下|里|内|外|间|之间|之中|之内|之外|之上|之下|以来|以内|以外|时|后|前)$/u;
const START = 0;
const END = 1;

/**
 * The word graph of sentences that say much the same (Filippova, "Multi-Sentence Compression: Finding Shortest Paths in
 * Word Graphs", COLING 2010): each sentence is a way through it, and words with the same form and tag share a node. A
 * short way over frequent words is a sentence that says what the others have in common.
 *
 * Stricter than the paper: three words in a row always stand so in one of the sentences, and so do a way's names and
 * numbers, lest what is said of one be said of another.
 */
export class WordGraph {
	readonly #nodes: Node[] = [
		{ key: '', words: new Map(), next: new Set() },
		{ key: '', words: new Map(), next: new Set() },
	];
	readonly #byKey = new Map<string, number[]>();
	readonly #triples = new Set<string>();
	readonly #words: readonly (readonly Word[])[];
	readonly #facts: readonly ReadonlySet<string>[];

	/** @param sentences with the marks at their ends */
	constructor(sentences: readonly (readonly Word[])[]) {
		this.#words = sentences;
		for (const [number, words] of sentences.entries()) this.#add(number, words);
		this.#facts = sentences.map(words => new Set(words.filter(isFact).map(({ text }) => text)));
	}

	/** Ways through the graph, the best first, as far as they are looked at. */
	paths(): GraphPath[] {
		const queue = new PriorityQueue<{ readonly nodes: readonly number[]; readonly weight: number }>(
			({ weight }) => -weight,
		);
		queue.push({ nodes: [START], weight: 0 });
		const found: GraphPath[] = [];
		for (let step = 0; step < MOST_STEPS && found.length < MOST_PATHS; step++) {
			const path = queue.pop();
			if (path === undefined) break;
			const last = path.nodes[path.nodes.length - 1];
			if (last === END) {
				const words = this.#wordsOf(path.nodes);
				if (words !== undefined) found.push({ words, weight: path.weight / path.nodes.length });
				continue;
			}
			for (const next of this.#nodes[last].next) {
				if (path.nodes.length > LONGEST_PATH || path.nodes.includes(next) || !this.#isKnown(path.nodes, next)) continue;
				queue.push({ nodes: [...path.nodes, next], weight: path.weight + this.#weight(last, next) });
			}
		}
		return found.sort((a, b) => a.weight - b.weight);
	}

	#add(sentence: number, words: readonly Word[]): void {
		let last = START;
		let beforeLast = START;
		for (const [place, word] of words.entries()) {
			const node = this.#nodeFor(sentence, word, words.at(place + 1), last);
			this.#nodes[node].words.set(sentence, { word, place });
			this.#nodes[last].next.add(node);
			this.#triples.add(`${beforeLast} ${last} ${node}`);
			beforeLast = last;
			last = node;
		}
		this.#nodes[last].next.add(END);
		this.#triples.add(`${beforeLast} ${last} ${END}`);
	}

	/** The node of a word: one with the same form and tag that the sentence has not been at; of a small word, in like company. */
	#nodeFor(sentence: number, word: Word, next: Word | undefined, last: number): number {
		const key = keyOf(word);
		const others = this.#byKey.get(key) ?? [];
		const free = others.filter(node => !this.#nodes[node].words.has(sentence));
		const follows = free.find(node => this.#nodes[last].next.has(node));
		const leads = next && free.find(node => this.#leadsTo(node, keyOf(next)));
		const known = follows ?? leads ?? (isContent(word) ? free.at(0) : undefined);
		if (known !== undefined) return known;
		const made = this.#nodes.push({ key, words: new Map(), next: new Set() }) - 1;
		this.#byKey.set(key, [...others, made]);
		return made;
	}

	#leadsTo(node: number, key: string): boolean {
		for (const next of this.#nodes[node].next) if (this.#nodes[next].key === key) return true;
		return false;
	}

	/** Whether the last two words of a path and the next one stand so in a sentence. */
	#isKnown(nodes: readonly number[], next: number): boolean {
		const last = nodes[nodes.length - 1];
		return nodes.length < 2 || this.#triples.has(`${nodes[nodes.length - 2]} ${last} ${next}`);
	}

	/**
	 * w(i, j) = (f(i) + f(j)) / Σ over sentences of 1 / (place of j - place of i), over f(i) f(j): equations 3 and 4 of the
	 * paper; an edge from the start or to the end weighs as if both were in each sentence.
	 */
	#weight(from: number, to: number): number {
		if (from === START || to === END) return 0;
		const a = this.#nodes[from].words;
		const b = this.#nodes[to].words;
		let closeness = 0;
		for (const [sentence, { place }] of a) {
			const distance = (b.get(sentence)?.place ?? -1) - place;
			if (distance > 0) closeness += 1 / distance;
		}
		return (a.size + b.size) / closeness / (a.size * b.size);
	}

	/**
	 * Whether a way leaves a sentence within a compound: it goes on with no noun after a noun that has one next to it, or
	 * without the word of place that a Chinese phrase with 在 ends with.
	 */
	#cutsCompound(last: number, next: number, sentence: number): boolean {
		const here = this.#nodes[last].words.get(sentence);
		if (here === undefined || !isNoun(here.word)) return false;
		const follower = this.#words[sentence].at(here.place + 1);
		const [other] = this.#nodes[next].words.values();
		if (follower === undefined || follower.text === other.word.text) return false;
		return LOCALIZER.test(follower.text) || (isNoun(follower) && !isNoun(other.word));
	}

	/** The words of a path, taken from as few sentences as can be; undefined where its facts stand in no one sentence. */
	#wordsOf(nodes: readonly number[]): readonly Word[] | undefined {
		const inner = nodes.slice(1, -1).map(node => this.#nodes[node].words);
		const words: Word[] = [];
		let sentence = -1;
		for (const [index, each] of inner.entries()) {
			if (!each.has(sentence)) {
				if (index > 0 && this.#cutsCompound(nodes[index], nodes[index + 1], sentence)) return undefined;
				sentence = longestRun(inner, index);
			}
			const found = each.get(sentence);
			if (found === undefined) return undefined;
			words.push(found.word);
		}
		const facts = words.filter(isFact).map(({ text }) => text);
		return this.#facts.some(known => facts.every(fact => known.has(fact))) ? words : undefined;
	}
}

/** The sentence that goes along the most nodes from one on. */
function longestRun(nodes: readonly Node['words'][], from: number): number {
	let best = -1;
	let longest = 0;
	for (const sentence of nodes[from].keys()) {
		let end = from;
		while (end < nodes.length && nodes[end].has(sentence)) end++;
		if (end - from > longest) {
			best = sentence;
			longest = end - from;
		}
	}
	return best;
}

function keyOf(word: Word): string {
	return isMark(word) ? word.text : `${word.text.toLowerCase()} ${word.upos}`;
}

/** A name or a number. */
function isFact({ upos, entity }: Word): boolean {
	return upos === 'PROPN' || upos === 'NUM' || entity !== undefined;
}
