import type { PhraseCandidate } from './phraseCandidates';
import type { TextWords } from './textWords';
import { isWord } from './textWords';

/** What is known of a phrase from the places that it stands at. */
export interface PhraseFacts {
	/** How often it occurs. */
	readonly count: number;
	/** How many words it has. */
	readonly words: number;
	/** How long it is where it occurs first, in Unicode code points. */
	readonly characters: number;
	/** Roles of its first and last word. */
	readonly firstRole: number;
	readonly lastRole: number;
	/** Sentences of its first and last occurrence. */
	readonly firstSentence: number;
	readonly lastSentence: number;
	/** Where it occurs first, as a share of the text, in [0, 1). */
	readonly start: number;
	/** Shares of its occurrences that a phrase word precedes or follows. */
	readonly joinedLeft: number;
	readonly joinedRight: number;
	/** Shares of its occurrences that the same phrase word precedes or follows: whether it is part of a longer phrase. */
	readonly boundLeft: number;
	readonly boundRight: number;
	/** Shares of its occurrences in quotation marks or title marks, in brackets, and beside the comma of a list. */
	readonly quoted: number;
	readonly bracketed: number;
	readonly listed: number;
}

const QUOTED = /[“"「『《‘'][^]*[”"」』》’']/u;
const BRACKETED = /[(（[【][^]*[)）\]】]/u;
const LISTED = /、/u;

/** What stands beside a phrase is told from so many of its occurrences at most, evenly spaced: more tell nothing new. */
const LOOKED_AT = 500;

/** Gathers the facts of a phrase. @param text what the offsets of `words` are of */
export function phraseFacts(text: string, words: TextWords, { terms, firsts, lasts }: PhraseCandidate): PhraseFacts {
	const { starts, ends, sentences, roles } = words;
	const count = firsts.length;
	const form = text.slice(starts[firsts[0]], ends[lasts[0]]);
	const left = new Neighbors();
	const right = new Neighbors();
	let quoted = 0;
	let bracketed = 0;
	let listed = 0;
	const looked = Math.min(count, LOOKED_AT);
	for (let place = 0; place < looked; place++) {
		const i = Math.floor((place * count) / looked);
		left.add(words, firsts[i], firsts[i] - 1);
		right.add(words, lasts[i], lasts[i] + 1);
		const around = `${text.charAt(starts[firsts[i]] - 1)} ${text.charAt(ends[lasts[i]])}`;
		if (QUOTED.test(around)) quoted++;
		if (BRACKETED.test(around)) bracketed++;
		if (LISTED.test(around)) listed++;
	}
	return {
		count,
		words: terms.length,
		characters: Array.from(form).length,
		firstRole: roles[firsts[0]],
		lastRole: roles[lasts[0]],
		firstSentence: sentences[firsts[0]],
		lastSentence: sentences[lasts[count - 1]],
		start: firsts[0] / starts.length,
		joinedLeft: left.joined / looked,
		joinedRight: right.joined / looked,
		boundLeft: left.most / looked,
		boundRight: right.most / looked,
		quoted: quoted / looked,
		bracketed: bracketed / looked,
		listed: listed / looked,
	};
}

/** The phrase words that stand on one side of the occurrences of a phrase. */
class Neighbors {
	joined = 0;
	/** How often the most frequent of them is there. */
	most = 0;
	readonly #counts = new Map<number, number>();

	add({ roles, sentences, termIds }: TextWords, token: number, neighbor: number): void {
		const isThere = neighbor >= 0 && neighbor < roles.length && sentences[neighbor] === sentences[token];
		if (!isThere || !isWord(roles[neighbor])) return;
		this.joined++;
		const count = (this.#counts.get(termIds[neighbor]) ?? 0) + 1;
		this.#counts.set(termIds[neighbor], count);
		this.most = Math.max(this.most, count);
	}
}
