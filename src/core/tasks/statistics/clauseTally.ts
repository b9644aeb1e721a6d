import type { CountedWord } from './sentenceReading';
import type { ClauseFigures } from './statistics';

/** Tags of adverbs and conjunctions. */
const CONNECTIVES: ReadonlySet<string> = new Set(['ADV', 'CCONJ', 'SCONJ']);

/** Particles between a word and what describes it, which treebanks of Universal Dependencies tag as conjunctions. */
const PARTICLES: ReadonlySet<string> = new Set(['的', '地', '得', '之']);

/** Counts what makes Chinese sentences hard to read, see {@link ClauseFigures}. */
export class ClauseTally {
	#sentences = 0;
	#clauses = 0;
	#characters = 0;
	/** The sum of the sentences' shares; nothing where words have no tags. */
	#shares: number | undefined = 0;

	/** @param words of one sentence, without marks */
	add(words: readonly CountedWord[]): void {
		this.#sentences++;
		let isOpen = false;
		for (const { text, script, beginsClause } of words) {
			if (beginsClause) isOpen = false;
			if (script !== 'zh') continue;
			if (!isOpen) this.#clauses++;
			isOpen = true;
			this.#characters += text.match(/\p{Script=Han}/gu)?.length ?? 0;
		}
		if (words.some(({ tag }) => tag === undefined)) this.#shares = undefined;
		const connectives = words.filter(({ tag, text }) => CONNECTIVES.has(tag ?? '') && !PARTICLES.has(text));
		if (this.#shares !== undefined) this.#shares += connectives.length / words.length;
	}

	/** The figures; undefined where no sentence has a Chinese word. */
	get figures(): ClauseFigures | undefined {
		if (this.#clauses === 0) return undefined;
		return {
			clauses: this.#clauses,
			meanClause: this.#characters / this.#clauses,
			connectives: this.#shares === undefined ? undefined : this.#shares / this.#sentences,
		};
	}
}
