import type { AnnotatedRange } from '../../src/protocol/analysis';
import type { PanelTokens } from '../../src/protocol/panel';

type Labels = AnnotatedRange['upos'];
type Mention = NonNullable<AnnotatedRange['entities']>[number];
type DocumentSpan = Pick<Mention, 'start' | 'end'>;

const EMPTY = new Int32Array(0);

/** Index of the last of some ascending starts that is at most `offset`, or -1. */
export function lastStartAtMost(starts: Int32Array, offset: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (starts[middle] <= offset) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** For each token the index of the mention that it overlaps, or -1; both are in order and free of overlaps. */
function mentionOfEachToken(starts: Int32Array, ends: Int32Array, mentions: readonly Mention[]): Int32Array {
	const found = new Int32Array(starts.length).fill(-1);
	let mention = 0;
	for (let token = 0; token < starts.length; token++) {
		while (mention < mentions.length && mentions[mention].end <= starts[token]) mention++;
		if (mention < mentions.length && mentions[mention].start < ends[token]) found[token] = mention;
	}
	return found;
}

/** Read access to the tokens that the host sent: every offset is of the whole document. */
export class TokenModel {
	readonly scopeId: number;
	readonly range: AnnotatedRange;
	readonly clipped: boolean;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly sentenceStarts: Int32Array;
	readonly sentenceEnds: Int32Array;
	/** Index of the mention of each token, or -1. */
	readonly mentionOf: Int32Array;
	readonly #text: string;

	constructor(tokens: PanelTokens) {
		const { range } = tokens;
		this.scopeId = tokens.scopeId;
		this.range = range;
		this.clipped = tokens.clipped;
		this.#text = tokens.text;
		this.starts = range.tokens?.starts ?? EMPTY;
		this.ends = range.tokens?.ends ?? EMPTY;
		this.sentenceStarts = range.sentences?.starts ?? EMPTY;
		this.sentenceEnds = range.sentences?.ends ?? EMPTY;
		this.mentionOf = mentionOfEachToken(this.starts, this.ends, range.entities ?? []);
	}

	/** Number of tokens. */
	get count(): number {
		return this.starts.length;
	}

	/** Number of sentences. */
	get sentenceCount(): number {
		return this.sentenceStarts.length;
	}

	/** The document's text between two offsets, as far as the host sent it. */
	slice(start: number, end: number): string {
		return this.#text.slice(Math.max(0, start - this.range.start), Math.max(0, end - this.range.start));
	}

	/** A token as it stands in the text. */
	form(token: number): string {
		return this.slice(this.starts[token], this.ends[token]);
	}

	/** A token's lemma, or nothing where the layer is missing. */
	lemma(token: number): string {
		const { lemmas } = this.range;
		return lemmas === undefined ? '' : (lemmas.texts.at(lemmas.ids[token]) ?? '');
	}

	/** A token's coarse tag, or nothing. */
	upos(token: number): string {
		return label(this.range.upos, token);
	}

	/** A token's fine tag, or nothing. */
	xpos(token: number): string {
		return label(this.range.xpos, token);
	}

	/** The language that a token was tagged in. */
	language(token: number): 'zh' | 'en' {
		return label(this.range.tokenLanguages, token) === 'zh' ? 'zh' : 'en';
	}

	/** The mention that a token is part of. */
	mention(token: number): Mention | undefined {
		const index = this.mentionOf[token];
		return index < 0 ? undefined : this.range.entities?.[index];
	}

	/** Whether a token begins its mention. */
	beginsMention(token: number): boolean {
		return token === 0 || this.mentionOf[token - 1] !== this.mentionOf[token];
	}

	/** Where a token stands in the document. */
	span(token: number): DocumentSpan {
		return { start: this.starts[token], end: this.ends[token] };
	}

	/** Where a sentence stands in the document. */
	sentenceSpan(sentence: number): DocumentSpan {
		return { start: this.sentenceStarts[sentence], end: this.sentenceEnds[sentence] };
	}

	/** The token at an offset or the nearest one before it in the same stretch, or -1. */
	tokenAt(offset: number): number {
		if (offset < this.range.start || offset > this.range.end) return -1;
		return lastStartAtMost(this.starts, offset);
	}
}

/** The label of an item; the id 255 stands for none and is never a position in the list. */
function label(column: Labels, item: number): string {
	const labels: readonly (string | undefined)[] = column?.labels ?? [];
	return labels[column?.ids[item] ?? -1] ?? '';
}
