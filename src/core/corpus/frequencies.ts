import type { Steps } from '../steps';
import type { FrequencyPage, FrequencyQuery } from './corpus';
import type { WordCorpus } from './wordCorpus';
import { wordUnits } from './wordUnits';
import type { WordUnits } from './wordUnits';

/** Parts of a corpus over which the spread of words is measured. */
const PARTS = 100;

/** Words that are looked at in one step. */
const STEP = 1 << 18;

/** How often words stand in a corpus. */
export function* wordFrequencies(corpus: WordCorpus, query: FrequencyQuery): Steps<FrequencyPage> {
	const units = wordUnits(corpus, query.unit, query.filter);
	const texts = yield* textCounts(corpus, units);
	const order = sorted(units, texts, query);
	const ids = order.slice(query.offset, query.offset + query.limit);
	const spread = yield* dispersions(corpus, units, ids);
	const words = Math.max(1, corpus.words.length);
	return {
		kind: 'words',
		total: order.length,
		share: order.reduce((sum, id) => sum + units.counts[id], 0) / words,
		rows: ids.map((id, row) => ({
			word: units.words[id],
			count: units.counts[id],
			texts: texts[id],
			perMillion: (1e6 * units.counts[id]) / words,
			dispersion: spread[row],
		})),
	};
}

function sorted({ words, counts }: WordUnits, texts: Int32Array, { order }: FrequencyQuery): number[] {
	const ids = Array.from(counts.keys()).filter(id => counts[id] > 0);
	if (order === 'word') {
		const { compare } = new Intl.Collator(['zh', 'en']);
		return ids.sort((a, b) => compare(words[a], words[b]));
	}
	const [first, second] = order === 'texts' ? [texts, counts] : [counts, texts];
	return ids.sort((a, b) => first[b] - first[a] || second[b] - second[a] || a - b);
}

/** In how many texts each word stands. */
function* textCounts(corpus: WordCorpus, { words: units, ofEntries }: WordUnits): Steps<Int32Array> {
	const counts = new Int32Array(units.length);
	const last = new Int32Array(units.length).fill(-1);
	const words = corpus.words.view;
	for (let text = 0; text < corpus.texts.length; text++) {
		const [first, end] = corpus.stretchAt(corpus.texts, text);
		for (let place = first; place < end; place++) {
			if (place % STEP === STEP - 1) yield;
			const id = ofEntries[words[place]];
			if (id < 0 || last[id] === text) continue;
			counts[id]++;
			last[id] = text;
		}
	}
	return counts;
}

/** Juilland's D of some words (Juilland and Chang-Rodríguez 1964): 1 − V / √(n − 1), V the coefficient of variation. */
function* dispersions(corpus: WordCorpus, units: WordUnits, ids: readonly number[]): Steps<number[]> {
	const rows = new Int32Array(units.words.length).fill(-1);
	for (const [row, id] of ids.entries()) rows[id] = row;
	const words = corpus.words.view;
	const parts = Math.min(PARTS, words.length);
	const squares = new Float64Array(ids.length);
	const inPart = new Int32Array(ids.length);
	for (let part = 0; part < parts; part++) {
		yield;
		inPart.fill(0);
		const end = Math.floor(((part + 1) * words.length) / parts);
		for (let word = Math.floor((part * words.length) / parts); word < end; word++) {
			const id = units.ofEntries[words[word]];
			if (id >= 0 && rows[id] >= 0) inPart[rows[id]]++;
		}
		for (let row = 0; row < ids.length; row++) squares[row] += inPart[row] ** 2;
	}
	return Array.from(squares, (sum, row) => {
		if (parts < 2) return 0;
		const mean = units.counts[ids[row]] / parts;
		const variation = Math.sqrt(Math.max(0, sum / parts - mean ** 2)) / mean;
		return Math.max(0, 1 - variation / Math.sqrt(parts - 1));
	});
}
