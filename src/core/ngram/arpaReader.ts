import { NlpError } from '../errors';
import { growTypedArray } from '../collections/growTypedArray';
import { NgramModel } from './ngramModel';
import { MAX_ORDER } from './ngramOptions';
import { NgramTrie } from './ngramTrie';
import type { TrieLevel } from './ngramTrie';
import { BEGIN_ID, MARKER_COUNT, NgramVocabulary, UNKNOWN_ID } from './ngramVocabulary';
import { LOG_ZERO } from './ngramWeights';
import { sortNgrams } from './sortNgrams';

/** How much of a line a message shows. */
const SHOWN = 40;

/** The n-grams of an order while they are read. */
interface OpenLevel {
	readonly order: number;
	size: number;
	histories: Int32Array;
	words: Int32Array;
	logProbs: Float32Array;
	backoffs: Float32Array;
}

/**
 * Reads an ARPA file line by line: KenLM's, SRILM's and those of others, with the words of each n-gram parted by spaces and
 * the columns by tabs, or all by blanks; backoff weights may be missing. Sections come by order. Lines before `\data\` are
 * passed over.
 */
export class ArpaReader {
	readonly #name: string;
	readonly #vocabulary = new NgramVocabulary();
	readonly #declared: number[] = [];
	readonly #levels: TrieLevel[] = [];
	readonly #logProbs: Float32Array[] = [new Float32Array()];
	readonly #backoffs: Float32Array[] = [new Float32Array()];
	#trie = new NgramTrie(0, []);
	#state: 'before' | 'sizes' | 'ngrams' | 'done' = 'before';
	#open: OpenLevel = openLevel(1, 0);
	#line = 0;

	/** @param name what errors call the file */
	constructor(name: string) {
		this.#name = name;
	}

	/**
	 * Takes the next line, without its end.
	 * @throws NlpError `input-malformed` for what is no line of an ARPA file there, with the number of the line
	 */
	push(text: string): void {
		this.#line++;
		const line = text.endsWith('\r') ? text.slice(0, -1) : text;
		if (this.#state === 'before') {
			if (line.trim() === '\\data\\') this.#state = 'sizes';
		} else if (this.#state !== 'done' && line.trim() !== '') {
			if (line.startsWith('\\')) this.#section(line.trim());
			else if (this.#state === 'sizes') this.#size(line);
			else this.#ngram(line);
		}
	}

	/**
	 * The model, after the last line.
	 * @throws NlpError `input-malformed` where the file ended too early
	 */
	finish(): NgramModel {
		if (this.#state === 'before') throw this.#error('has no line \\data\\, so that it is no ARPA file');
		if (this.#state !== 'done') throw this.#error('ends without \\end\\; it may be cut short');
		return new NgramModel({
			engine: this.#name,
			vocabulary: this.#vocabulary,
			trie: this.#trie,
			weights: {
				logProbs: this.#logProbs,
				backoffs: this.#backoffs.slice(0, -1),
				next: 'shorter',
				unseenBackoff: 0,
				uniform: -Math.log10(Math.max(1, this.#vocabulary.size - 1)),
				uniformShare: undefined,
				isInterpolated: false,
			},
			smoothing: undefined,
			lowerCase: false,
		});
	}

	#size(line: string): void {
		const match = /^ngram\s+(\d+)\s*=\s*(\d+)\s*$/u.exec(line);
		if (match === null) throw this.#error('should say how many n-grams there are, as “ngram 1=5000”', line);
		const order = Number(match[1]);
		if (order !== this.#declared.length + 1) throw this.#error(`declares the ${order}-grams out of turn`, line);
		if (order > MAX_ORDER)
			throw this.#error(`declares ${order}-grams; n-grams have ${MAX_ORDER} words at most here`, line);
		this.#declared.push(Number(match[2]));
	}

	#section(line: string): void {
		if (this.#state === 'ngrams') this.#close();
		if (line === '\\end\\') {
			if (this.#state !== 'ngrams' || this.#open.order < this.#declared.length) {
				throw this.#error(
					`ends the file before its ${this.#open.order + (this.#state === 'ngrams' ? 1 : 0)}-grams`,
					line,
				);
			}
			this.#state = 'done';
			return;
		}
		const expected = this.#state === 'sizes' ? 1 : this.#open.order + 1;
		if (this.#declared.length === 0) throw this.#error('comes before any number of n-grams', line);
		if (line !== `\\${expected}-grams:` || expected > this.#declared.length) {
			throw this.#error(
				`is not what comes next, which is ${expected > this.#declared.length ? '\\end\\' : `\\${expected}-grams:`}`,
				line,
			);
		}
		this.#state = 'ngrams';
		// A number that a broken file claims must not claim memory.
		this.#open = openLevel(expected, Math.min(this.#declared[expected - 1], 1 << 16));
	}

	#ngram(line: string): void {
		const level = this.#open;
		const { order } = level;
		const fields = line.trim().split(/[\t ]+/u);
		if (fields.length !== order + 1 && fields.length !== order + 2) {
			throw this.#error(
				`should have a probability, ${order === 1 ? 'a word' : `${order} words`} and perhaps a backoff weight`,
				line,
			);
		}
		const logProb = this.#logarithm(fields[0], line);
		const backoff = fields.length === order + 2 ? this.#logarithm(fields[order + 1], line) : 0;
		if (level.size >= this.#declared[order - 1]) {
			throw this.#error(`is one more ${order}-gram than the ${this.#declared[order - 1]} that were declared`, line);
		}
		const at = order === 1 ? this.#word(fields[1], line) : this.#place(fields, line);
		level.logProbs = growTypedArray(level.logProbs, at + 1);
		level.backoffs = growTypedArray(level.backoffs, at + 1);
		level.logProbs[at] = order === 1 && at === BEGIN_ID ? 0 : logProb;
		level.backoffs[at] = backoff;
		level.size++;
	}

	/** The number of a new word of the vocabulary. */
	#word(word: string, line: string): number {
		const known = this.#vocabulary.idOf(canonical(word));
		const isNew = known === undefined || (known < MARKER_COUNT && Number.isNaN(this.#open.logProbs[known]));
		if (!isNew) throw this.#error(`has the word “${word}” a second time`, line);
		return known ?? this.#vocabulary.intern(word);
	}

	/** Notes the history and the word of an n-gram; gives its place among those of the order. */
	#place(fields: readonly string[], line: string): number {
		const level = this.#open;
		const ids = Int32Array.from({ length: level.order }, (_, i) => this.#known(fields[i + 1], line));
		const history = level.order === 2 ? ids[0] : this.#trie.findWords(ids.subarray(0, -1));
		if (history < 0) {
			throw this.#error(`has a history that is not among the ${level.order - 1}-grams`, line);
		}
		level.histories = growTypedArray(level.histories, level.size + 1);
		level.words = growTypedArray(level.words, level.size + 1);
		level.histories[level.size] = history;
		level.words[level.size] = ids[level.order - 1];
		return level.size;
	}

	#known(word: string, line: string): number {
		const id = this.#vocabulary.idOf(canonical(word));
		if (id === undefined) throw this.#error(`has the word “${word}”, which is not among the 1-grams`, line);
		return id;
	}

	#logarithm(field: string, line: string): number {
		const value = Number(field);
		if (Number.isNaN(value)) {
			if (/^-(inf|infinity)$/iu.test(field)) return LOG_ZERO;
			throw this.#error(`has “${field}” where a number belongs`, line);
		}
		return Math.max(value, LOG_ZERO);
	}

	/** Puts the n-grams that were read into the trie. */
	#close(): void {
		const level = this.#open;
		const { order, size } = level;
		const declared = this.#declared[order - 1];
		if (size < declared) throw this.#error(`ends the ${order}-grams after ${size}, but ${declared} were declared`);
		if (order === 1) {
			this.#closeWords(level);
			return;
		}
		const histories = level.histories.subarray(0, size);
		const sorted = sortNgrams(
			histories,
			level.words.subarray(0, size),
			this.#trie.sizes[order - 1],
			this.#vocabulary.size,
		);
		if (sorted.words.length < size) throw this.#error(`ends the ${order}-grams, among which one comes twice`);
		this.#logProbs.push(placed(level.logProbs, sorted.places));
		this.#backoffs.push(placed(level.backoffs, sorted.places));
		this.#levels.push(sorted);
		this.#trie = new NgramTrie(this.#vocabulary.size, this.#levels);
	}

	#closeWords({ logProbs, backoffs }: OpenLevel): void {
		const { size } = this.#vocabulary;
		const kept = growTypedArray(logProbs, size).slice(0, size);
		for (let id = 0; id < MARKER_COUNT; id++) if (Number.isNaN(kept[id])) kept[id] = id === BEGIN_ID ? 0 : LOG_ZERO;
		this.#logProbs.push(kept);
		this.#backoffs.push(growTypedArray(backoffs, size).slice(0, size));
		this.#trie = new NgramTrie(size, []);
	}

	#error(what: string, line?: string): NlpError {
		const shown = line === undefined ? '' : ` (“${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}”)`;
		return new NlpError(
			'input-malformed',
			`${this.#name}: line ${this.#line}${shown} ${what}. Mend the file, or write it anew with the tool that made it.`,
		);
	}
}

function openLevel(order: number, room: number): OpenLevel {
	const level: OpenLevel = {
		order,
		size: 0,
		histories: new Int32Array(room),
		words: new Int32Array(room),
		logProbs: new Float32Array(Math.max(room, MARKER_COUNT)),
		backoffs: new Float32Array(Math.max(room, MARKER_COUNT)),
	};
	// What is not a number yet was not read yet: the markers have their numbers before the file says anything of them.
	if (order === 1) level.logProbs.fill(NaN, UNKNOWN_ID, MARKER_COUNT);
	return level;
}

/** Some tools write `<unk>` in upper case. */
function canonical(word: string): string {
	return word === '<UNK>' ? '<unk>' : word;
}

function placed(values: Float32Array, places: Int32Array): Float32Array {
	const result = new Float32Array(places.length);
	for (let i = 0; i < places.length; i++) result[places[i]] = values[i];
	return result;
}
