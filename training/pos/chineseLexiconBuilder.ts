import { hashWord } from '../../src/core/tasks/pos/chinesePosFeatures';
import { readJieba } from '../corpora/chineseDictionaries';
import { readPeopleDaily } from '../corpora/peopleDaily';
import { readClusters } from '../corpora/wordClusters';

/** A tag counts for a word's class when at least this share of the word's occurrences has it. */
const SHARE = 0.15;

/** How many classes there are at most, 0 and the edge (255) left out. */
const CLASSES = 200;

/** From what count on a word of jieba's dictionary is taken. */
const JIEBA_COUNT = 20;

/** How many words have a cluster. */
const CLUSTERED_WORDS = 30_000;

/**
 * What is known of each word's hash: the class of `wordClasses`, and 256 * (leaf + 1) of the clusters that
 * `npm run train:ner-clusters -- zh` makes from plain text.
 * @param withPfr whether to use the PFR corpus
 */
export function buildLexicon(withPfr: boolean): Map<number, number> {
	const entries = wordClasses(withPfr);
	for (const { form, leaf } of readClusters('zh').slice(0, CLUSTERED_WORDS)) {
		const hash = hashWord(form);
		entries.set(hash, ((entries.get(hash) ?? 0) & 0xff) + 256 * (leaf + 1));
	}
	return entries;
}

/**
 * The class of each known word's hash: words with the same tags in the PFR corpus share one; a word that is not in the corpus
 * has the class of its tag in jieba's dictionary.
 * @param withPfr whether to use the PFR corpus
 */
function wordClasses(withPfr: boolean): Map<number, number> {
	const tags = new Map<string, string>();
	for (const { form, count, tag } of readJieba()) {
		if (count >= JIEBA_COUNT && form.length <= 6 && /^\p{Script=Han}+$/u.test(form)) {
			tags.set(form, shortTag(tag));
		}
	}
	if (withPfr) {
		for (const [form, tag] of corpusTags()) {
			tags.set(form, tag);
		}
	}
	const sizes = new Map<string, number>();
	for (const tag of tags.values()) {
		sizes.set(tag, (sizes.get(tag) ?? 0) + 1);
	}
	const ranked = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag);
	const ids = new Map(ranked.slice(0, CLASSES).map((tag, i) => [tag, i + 1]));
	const classes = new Map<number, number>();
	for (const [form, tag] of tags) {
		classes.set(hashWord(form), ids.get(tag) ?? ids.get(tag.split('+')[0]) ?? 1);
	}
	return classes;
}

/** The frequent tags of each word of the PFR corpus, most frequent first, joined by `+`. */
function corpusTags(): Map<string, string> {
	const counts = new Map<string, Map<string, number>>();
	for (const { words } of readPeopleDaily()) {
		for (const { form, tag } of words) {
			const ofWord = counts.get(form) ?? new Map<string, number>();
			counts.set(form, ofWord);
			ofWord.set(shortTag(tag), (ofWord.get(shortTag(tag)) ?? 0) + 1);
		}
	}
	const result = new Map<string, string>();
	for (const [form, ofWord] of counts) {
		const total = [...ofWord.values()].reduce((sum, count) => sum + count, 0);
		const frequent = [...ofWord]
			.filter(([, count]) => count >= SHARE * total)
			.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
			.slice(0, 3);
		result.set(form, frequent.map(([tag]) => tag).join('+'));
	}
	return result;
}

/** Tags in lower case, names with two letters, the others with one but for nominal verbs and adverbial adjectives. */
function shortTag(tag: string): string {
	const lower = tag.toLowerCase();
	return /^(nr|ns|nt|nz|vn|vd|ad|an|uj|ul|uz|ud|uv)/.test(lower) ? lower.slice(0, 2) : lower.slice(0, 1);
}
