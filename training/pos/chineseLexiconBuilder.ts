import type { ChineseLexiconEntry, LexiconContent } from '../../src/core/tasks/pos/chineseLexicon';
import { hashWord } from '../../src/core/tasks/pos/chineseUnits';
import { readJieba } from '../corpora/chineseDictionaries';
import { readPeopleDaily } from '../corpora/peopleDaily';
import { readClusters } from '../corpora/wordClusters';
import { readDataLines } from '../support/dataFolder';

/** A tag counts for a word's class when at least this share of the word's occurrences has it. */
const SHARE = 0.12;

/** How many classes there are at most; 0 and the edge (255) are left out. */
const CLASSES = 250;

/** From what count on a word of each dictionary is taken. */
const JIEBA_COUNT = 50;
const HANLP_COUNT = 3;

/** How many words have a cluster, and how many are a kind of their own. */
const CLUSTERED_WORDS = 30_000;
const FREQUENT_WORDS = 300;

/** The clusters' file has 1,024 leaves; four of them make one. */
const LEAF_BITS = 2;

/** Classes of words that sentences hang on, by how their names begin: verbs, prepositions, conjunctions, adverbs … */
const ANCHOR = /^(v(?![n])|p|c|d|u|y|w)/;

/** How often each word has each tag. */
type TagCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What is known of each word's hash: a class for the tags that it has in the PFR corpus and in dictionaries, and a cluster
 * of those that `npm run train:ner-clusters -- zh` makes from plain text.
 * @param withPfr whether to use the PFR corpus
 */
export function buildLexicon(withPfr: boolean): LexiconContent {
	const { ids, classOf } = wordClasses(withPfr);
	const entries = new Map<number, ChineseLexiconEntry>();
	for (const [form, lexical] of classOf) {
		entries.set(hashWord(form), { lexical, cluster: 0, isFrequent: false });
	}
	addClusters(entries);
	const anchors = new Set([...ids].filter(([name]) => ANCHOR.test(name)).map(([, id]) => id));
	return { entries, anchors };
}

/** A lexicon of clusters alone. */
export function buildClusters(): LexiconContent {
	const entries = new Map<number, ChineseLexiconEntry>();
	addClusters(entries);
	return { entries, anchors: new Set() };
}

function addClusters(entries: Map<number, ChineseLexiconEntry>): void {
	for (const [rank, { form, leaf }] of readClusters('zh').slice(0, CLUSTERED_WORDS).entries()) {
		const hash = hashWord(form);
		const known = entries.get(hash);
		if (known === undefined || known.cluster === 0) {
			const cluster = (leaf >> LEAF_BITS) + 1;
			entries.set(hash, { lexical: known?.lexical ?? 0, cluster, isFrequent: rank < FREQUENT_WORDS });
		}
	}
}

/**
 * The class of each word, and the names of the classes, most frequent first. A name is the word's frequent tags, `v+n`, and
 * the tag of jieba's dictionary where that is another one, `v+n/vn`; rare ones are cut short.
 */
function wordClasses(withPfr: boolean): {
	readonly ids: ReadonlyMap<string, number>;
	readonly classOf: ReadonlyMap<string, number>;
} {
	const names = classNames(withPfr);
	const sizes = new Map<string, number>();
	for (const shorter of [...names.values()].flatMap(shorterNames)) {
		sizes.set(shorter, (sizes.get(shorter) ?? 0) + 1);
	}
	const ranked = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
	const ids = new Map(ranked.slice(0, CLASSES).map((name, i) => [name, i + 1]));
	const classOf = new Map<string, number>();
	for (const [form, name] of names) {
		const known = shorterNames(name).find(shorter => ids.has(shorter));
		classOf.set(form, ids.get(known ?? '') ?? 1);
	}
	return { ids, classOf };
}

/** What the class of each word would be called if there were as many as one likes. */
function classNames(withPfr: boolean): Map<string, string> {
	const names = new Map<string, string>();
	for (const counts of [withPfr ? corpusTags() : new Map<string, never>(), hanlpTags()]) {
		for (const [form, ofForm] of counts) {
			names.set(form, frequentTags(ofForm).join('+'));
		}
	}
	for (const { form, count, tag } of readJieba()) {
		const name = names.get(form);
		if (name === undefined && count >= JIEBA_COUNT && form.length <= 6 && /^\p{Script=Han}+$/u.test(form)) {
			names.set(form, `/${shortTag(tag)}`);
		} else if (name !== undefined && name.split('+')[0] !== shortTag(tag)) {
			names.set(form, `${name}/${shortTag(tag)}`);
		}
	}
	return names;
}

/** A class's name, and what it is cut to: without jieba's tag, then only the most frequent tags. */
function shorterNames(name: string): string[] {
	const [tags] = name.split('/');
	const parts = tags.split('+');
	return [...new Set([name, tags, parts.slice(0, 2).join('+'), parts[0]])].filter(shorter => shorter !== '');
}

function frequentTags(counts: ReadonlyMap<string, number>): string[] {
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	return [...counts]
		.filter(([, count]) => count >= SHARE * total)
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, 3)
		.map(([tag]) => tag);
}

/** The tags of each word of the PFR corpus. */
function corpusTags(): TagCounts {
	const counts = new Map<string, Map<string, number>>();
	for (const { words } of readPeopleDaily()) {
		for (const { form, tag } of words) {
			addTag(counts, form, tag, 1);
		}
	}
	return counts;
}

/** The tags of each word of HanLP's dictionary: `word tag count tag count …`. */
function hanlpTags(): TagCounts {
	const counts = new Map<string, Map<string, number>>();
	for (const line of readDataLines('zh/dict_hanlp/CoreNatureDictionary.txt')) {
		const [form, ...rest] = line.split(/\s+/);
		const total = rest.reduce((sum, count, i) => sum + (i % 2 === 0 ? 0 : Number(count)), 0);
		for (let i = 0; total >= HANLP_COUNT && i + 1 < rest.length; i += 2) {
			addTag(counts, form, rest[i], Number(rest[i + 1]));
		}
	}
	return counts;
}

function addTag(counts: Map<string, Map<string, number>>, form: string, tag: string, count: number): void {
	const ofForm = counts.get(form) ?? new Map<string, number>();
	counts.set(form, ofForm);
	ofForm.set(shortTag(tag), (ofForm.get(shortTag(tag)) ?? 0) + count);
}

/** Tags in lower case, names with two letters, the others with one but for nominal verbs and adverbial adjectives. */
function shortTag(tag: string): string {
	const lower = tag.toLowerCase();
	return /^(nr|ns|nt|nz|vn|vd|ad|an|uj|ul|uz|ud|uv)/.test(lower) ? lower.slice(0, 2) : lower.slice(0, 1);
}
