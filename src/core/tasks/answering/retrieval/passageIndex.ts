import type { LearningControl } from '../../../linear/learningControl';
import { rest } from '../../../steps';
import type { DocumentText } from '../../../text/documentText';
import { PlainText } from '../../../text/documentText';
import { MarkdownText } from '../../../text/markdownText';
import type { Span } from '../../../text/span';
import type { AddedFile, AnswerFile } from '../answerFile';
import type { ChineseWordCutter } from '../answeringResources';
import { cutPassages } from './cutPassages';
import { mergePostings } from './mergePostings';
import type { FoundPassage } from './foundPassage';
import { encodePassageIndex, decodePassageIndex } from './passageIndexFile';
import { PassageRanker } from './passageRanker';
import { termWritings } from './searchTrace';
import type { SearchTrace } from './searchTrace';
import { sentenceMatch } from './sentenceMatch';
import type { NewPassage } from './passageStore';
import { PassageStore } from './passageStore';
import { PostingLists } from './postingLists';
import { QuestionTerms } from './questionTerms';
import { TermCounts } from './termCounts';
import { isPair, TermReader } from './termReader';

/** What errors call reading and indexing. */
const WORK = 'Indexing';

/** An index takes no more passages. */
export const MOST_PASSAGES = 100_000;

/** Passages that are read in one go: some milliseconds. */
const STEP = 16;

/** So many new passages are put into the lists before a question is asked. */
const FEW_ADDED = 512;
/** So many are put into them in any case, and as many as half of those that are there. */
const MANY_ADDED = 8192;

/** So many of the best passages are looked into for sentences that have what is asked for. */
const LOOKED_INTO = 10;

/**
 * An index over the passages of texts: inverted lists of terms in typed arrays, ranked by BM25, the best of them anew by their sentences.
 *
 * The text of a passage is its file's prose, as long as the stretch, with spaces where markup stands. Files that were added
 * last are searched as they came and put into the lists when there are many; removed ones are passed over until then.
 * Law: what is found does not depend on the way by which the files came in.
 */
export class PassageIndex {
	readonly #reader: TermReader;
	readonly #questions: QuestionTerms;
	#store = new PassageStore();
	#lists = PostingLists.empty;
	/** Passages that are in the lists; the others are in `#added`. */
	#listed = 0;
	#added = new TermCounts();
	/** Passages whose files were removed, still in the store. */
	#removed = 0;
	/** Words of all passages that were not removed. */
	#words = 0;

	private constructor(words: ChineseWordCutter) {
		this.#reader = new TermReader(words);
		this.#questions = new QuestionTerms(this.#reader);
	}

	/** An index without files. */
	static empty(words: ChineseWordCutter): PassageIndex {
		return new PassageIndex(words);
	}

	/**
	 * An index as {@link PassageIndex.toBytes} gave it.
	 * @param name what errors call it
	 * @throws NlpError `input-malformed` when the bytes are damaged or of another version; the index is to be built anew then.
	 */
	static from(bytes: Uint8Array, name: string, words: ChineseWordCutter): PassageIndex {
		const { store, lists } = decodePassageIndex(bytes, name);
		const index = new PassageIndex(words);
		index.#store = store;
		index.#lists = lists;
		index.#listed = store.count;
		index.#words = store.columns.words.reduce((sum, count) => sum + count, 0);
		return index;
	}

	/** How many passages it has. */
	get passages(): number {
		return this.#store.count - this.#removed;
	}

	/** How many of its passages are in Chinese. */
	get chinesePassages(): number {
		return this.#store.files.reduce((sum, { chinese }) => sum + chinese, 0);
	}

	/** Whether texts were or will be left out. */
	get isFull(): boolean {
		return this.passages >= MOST_PASSAGES;
	}

	/** The stamps of its files by their names. */
	get stamps(): Map<string, string> {
		return new Map(this.#store.files.map(({ name, stamp }) => [name, stamp]));
	}

	/**
	 * Adds a text, in place of one of the same name. What it had before stays until the new is read.
	 * @throws NlpError `cancelled`; the index is as it was then.
	 */
	async add(file: AnswerFile, control: LearningControl = {}): Promise<AddedFile> {
		const source = sourceOf(file);
		const spans = cutPassages(source);
		const room = Math.max(0, MOST_PASSAGES - this.passages + (this.#store.file(file.name)?.count ?? 0));
		const counts = new TermCounts();
		const passages: NewPassage[] = [];
		for (const [index, { start, end }] of spans.slice(0, room).entries()) {
			if (index % STEP === STEP - 1) await rest(control, WORK);
			passages.push(this.#read(source.prose, { start, end }, counts));
		}
		this.remove(file.name);
		this.#store.add(file.name, file.stamp, passages);
		this.#added.append(counts);
		for (const { words } of passages) this.#words += words;
		if (this.#added.passages >= Math.max(MANY_ADDED, this.#listed / 2)) this.#merge();
		return { entries: passages.length, notes: spans.length > room ? [tooMany(file.text, spans[room].start)] : [] };
	}

	/** Removes a file; one that is not there is none to remove. */
	remove(name: string): void {
		const file = this.#store.file(name);
		if (file === undefined) return;
		this.#store.remove(name);
		this.#removed += file.count;
		for (let i = 0; i < file.count; i++) this.#words -= this.#store.words(file.first + i);
		if (this.#removed > Math.max(MANY_ADDED, this.passages)) this.#merge();
	}

	/** The passages that have most to do with a question, the best first; none where no word of it is found. */
	search(question: string, limit: number): FoundPassage[] {
		const ranker = this.#rank(question);
		const best = ranker.best(Math.max(limit, LOOKED_INTO));
		const found = this.#store.excerpts(best.map(({ passage }) => passage)).map((excerpt, rank) => {
			const match = rank < LOOKED_INTO ? sentenceMatch(excerpt.text, this.#reader, ranker.weights) : 0;
			return { ...excerpt, score: best[rank].score + match };
		});
		return found.sort((a, b) => b.score - a.score).slice(0, limit);
	}

	/** How the best passages by BM25 come to their scores. */
	trace(question: string, limit: number): SearchTrace {
		const ranker = this.#rank(question);
		const writings = termWritings(question, this.#reader);
		const best = ranker.best(limit);
		const excerpts = this.#store.excerpts(best.map(({ passage }) => passage));
		const passages = best.map(({ passage, score }, rank) => ({
			...excerpts[rank],
			score,
			length: ranker.lengthOf(passage),
			terms: ranker.accountOf(passage).map(term => ({ ...term, writing: writings.get(term.key) ?? '' })),
		}));
		return { count: this.passages, passages };
	}

	#rank(question: string): PassageRanker {
		if (this.#added.passages > FEW_ADDED) this.#merge();
		const searched = {
			store: this.#store,
			lists: this.#lists,
			listed: this.#listed,
			added: this.#added,
			passages: this.passages,
			words: this.#words,
		};
		return new PassageRanker(searched, this.#questions.read(question));
	}

	/** The whole index, to be read by {@link PassageIndex.from}. */
	toBytes(): Uint8Array {
		if (this.#added.passages > 0 || this.#removed > 0) this.#merge();
		return encodePassageIndex(this.#store, this.#lists);
	}

	/** Reads the terms of a passage into the counts. */
	#read(prose: string, { start, end }: Span, counts: TermCounts): NewPassage {
		let words = 0;
		let pairs = 0;
		this.#reader.read(prose, start, end, key => {
			counts.add(key);
			if (isPair(key)) pairs++;
			else words++;
		});
		counts.close();
		// Chinese has more pairs of characters than words, other languages have none.
		return { start, end, text: prose.slice(start, end), words, isChinese: 2 * pairs > words };
	}

	/** Puts all that was added into the lists, and what was removed out of them. */
	#merge(): void {
		const { store, newNumbers } = this.#store.kept();
		this.#lists = mergePostings(this.#lists, this.#added, newNumbers);
		this.#store = store;
		this.#listed = store.count;
		this.#added = new TermCounts();
		this.#removed = 0;
	}
}

function sourceOf({ text, format }: AnswerFile): DocumentText {
	return format === 'markdown' ? MarkdownText.of(text) : new PlainText(text);
}

function tooMany(text: string, start: number): { line: number; message: string } {
	const line = text.slice(0, start).split(/\r\n|\n|\r/u).length;
	return { line, message: `From here on the text is left out: an index holds ${MOST_PASSAGES} passages at most.` };
}
