import { SENTENCE_END } from './sentenceEnd';
import type { SentenceView } from './summaryText';

/** Clauses that follow one another: words `[first, end)` of a sentence, without the mark at their end. */
export interface ClauseRun {
	readonly first: number;
	readonly end: number;
	/** The number of the first clause, and of the one after the last. */
	readonly firstClause: number;
	readonly endClause: number;
	/** How many clauses the sentence has. */
	readonly clauseCount: number;
}

/** A sentence of more clauses is not shortened: its runs would be too many. */
const MOST_CLAUSES = 14;

const CLAUSE_MARK = /^(?:[,，;；:：]|--|—+)$/u;
const OPENER = /^[“‘「『《〈（([{【]$/u;
const STRAIGHT_QUOTE = /^(?:"|''|``)$/u;
const CLOSER = /^[”’」』》〉）)\]}】]$/u;

/** The first word of a clause that the truth of its neighbors hangs on. */
const CONDITION =
	/^(?:if|unless|until|whether|provided|except|without|如果|若|假如|除非|只有|只要|一旦|倘若|要是|即使)$/u;
/** A clause that says who says so; without it a claim would be a fact. */
const ATTRIBUTION =
	/^(?:said|says|say|told|tells|claimed|claims|argued|argues|according|allegedly|believes?|thinks?|表示|称|认为|声称|据称|据说|相信|说|说道|指责)$/u;
/** A word that no shortened sentence begins with. */
const HANGING_START =
	/^(?:which|who|whom|whose|where|that|than|as|and|but|or|nor|so|because|while|when|though|although|since|的|和|与|及|以及|并|并且|但|但是|而|而且|因此|因而|所以|且|使|使得|使其|从而|是|也|还|又|则|就|都|其|该|这|此|它|他们|它们|以|于是|并将|同时|此外|然而|不过)$/u;
const HANGING_END = /^(?:的|和|与|及|在|对|把|被|将|为|从|以|and|or|of|the|a|an|to|in|for|with|by|from)$/iu;
/** The first word of a Chinese clause that says when, why or despite what; the clause that it opens comes after it. */
const OPENING =
	/^(?:受|随着|由于|因为|因|针对|为了|为|对于|关于|根据|据|按照|鉴于|当|除|除了|通过|经过|面对|自|自从|虽然|尽管|虽|不仅|不但|无论|不管|既)$/u;
/** Tags of words that an English sentence may begin with; an adverbial only where its own sentence does. */
const SUBJECT_START = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM', '']);

/**
 * The shorter sentences that a sentence holds: runs of its clauses that can stand alone, the whole one first. Clauses end at
 * commas, semicolons, colons and dashes outside of brackets and quotations. A run is left out where it would hang on what is
 * not in it, or drop a condition or who says so.
 */
export function clauseRuns(view: SentenceView): ClauseRun[] {
	const clauses = clausesOf(view.words);
	const clauseCount = clauses.length;
	if (clauseCount === 0) return [];
	const run = (firstClause: number, endClause: number): ClauseRun => ({
		first: clauses[firstClause].first,
		end: clauses[endClause - 1].end,
		firstClause,
		endClause,
		clauseCount,
	});
	const runs = [run(0, clauseCount)];
	if (clauseCount > MOST_CLAUSES) return runs;
	for (let first = 0; first < clauseCount; first++) {
		for (let end = first + 1; end <= clauseCount; end++) {
			if (end - first < clauseCount && isSound(view, run(first, end), clauses)) runs.push(run(first, end));
		}
	}
	return runs;
}

interface Clause {
	readonly first: number;
	readonly end: number;
}

/** Knows whether a place in a sentence is inside of brackets or quotations. */
class Nesting {
	#depth = 0;
	#isQuoted = false;

	get isInside(): boolean {
		return this.#depth > 0 || this.#isQuoted;
	}

	pass(word: string): void {
		if (OPENER.test(word)) this.#depth++;
		else if (CLOSER.test(word)) this.#depth = Math.max(0, this.#depth - 1);
		else if (STRAIGHT_QUOTE.test(word)) this.#isQuoted = !this.#isQuoted;
	}
}

function clausesOf(words: readonly string[]): Clause[] {
	const clauses: Clause[] = [];
	const nesting = new Nesting();
	const last = words.length - 1;
	const length = last >= 0 && SENTENCE_END.test(words[last]) ? last : words.length;
	let first = 0;
	for (let at = 0; at <= length; at++) {
		if (at < length) {
			nesting.pass(words[at]);
			if (nesting.isInside || !CLAUSE_MARK.test(words[at])) continue;
		}
		if (at > first) clauses.push({ first, end: at });
		first = at + 1;
	}
	return clauses;
}

function isSound(view: SentenceView, run: ClauseRun, clauses: readonly Clause[]): boolean {
	const { words, tags, language } = view;
	if (HANGING_START.test(words[run.first]) || HANGING_END.test(words[run.end - 1])) return false;
	if (!keepsTogether(words, run, clauses)) return false;
	if (language === 'zh') {
		const hasRest = run.endClause < run.clauseCount;
		if (hasRest && OPENING.test(words[clauses[run.endClause - 1].first])) return false;
		return isChineseClause(tags.slice(run.first, run.end));
	}
	const isStart = run.firstClause === 0 && run.endClause > 1;
	if (!isStart && !SUBJECT_START.has(tags[run.first])) return false;
	return clauses.slice(run.firstClause, run.endClause).some(clause => isMainClause(view, clause));
}

/** Whether conditions, and who says so, are in the run with something that they are of. */
function keepsTogether(words: readonly string[], run: ClauseRun, clauses: readonly Clause[]): boolean {
	const hasOthers = run.endClause - run.firstClause > 1;
	return clauses.every(({ first, end }, number) => {
		const isKept = number >= run.firstClause && number < run.endClause;
		if (isKept && hasOthers) return true;
		return !CONDITION.test(words[first]) && !words.slice(first, end).some(word => ATTRIBUTION.test(word));
	});
}

/** A Chinese clause may lack its subject, but not everything. */
function isChineseClause(tags: readonly string[]): boolean {
	const nouns = tags.filter(tag => tag === 'NOUN' || tag === 'PROPN' || tag === '').length;
	return nouns >= 2 && tags.some(tag => tag === 'VERB' || tag === '') && tags[0] !== 'CCONJ';
}

/** An English main clause has a subject, and a verb after it. */
function isMainClause({ words, tags }: SentenceView, { first, end }: Clause): boolean {
	if (HANGING_START.test(words[first]) || CONDITION.test(words[first])) return false;
	const subject = tags.findIndex((tag, at) => at >= first && (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON'));
	const verb = tags.findIndex((tag, at) => at > subject && (tag === 'VERB' || tag === 'AUX'));
	return subject >= 0 && subject < end && verb > subject && verb < end;
}
