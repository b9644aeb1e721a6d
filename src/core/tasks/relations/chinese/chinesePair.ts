import { firstIndex } from '../../../collections/firstIndex';
import type { EntityMention } from '../../../doc/entityMention';
import type { TokenRange } from '../../../doc/tokenRange';
import { hashText } from '../../../linear/featureHash';
import type { WordTable } from '../../../linear/wordTable';
import type { Span } from '../../../text/span';

/** What features of pairs are read from, besides the two arguments. */
export interface ChinesePairSentence {
	readonly tokens: TokenRange;
	readonly upos: readonly string[];
	/** In the order of the text; none lies in another. */
	readonly entities: readonly EntityMention[];
}

/** Cluster numbers begin here, so that a word without any is told from all. */
const UNKNOWN_CLUSTER = 0;

/** The words of a sentence with their clusters, looked up once for all pairs. */
export class ChineseClusters {
	readonly #leaves: Uint16Array;

	/** @param table for `hashText` of a word its leaf cluster, plus 1 */
	constructor(tokens: TokenRange, table: WordTable) {
		this.#leaves = Uint16Array.from(tokens.words, word => table.get(hashText(word)));
	}

	/** The leaf of a token, 0 for none; `of(token) >> 2` and `>> 4` are what it is a part of. */
	of(token: number): number {
		return token < 0 || token >= this.#leaves.length ? UNKNOWN_CLUSTER : this.#leaves[token] + 3;
	}
}

/** Two stretches of a sentence in the order of the text, and the tokens around them. */
export class ChinesePair {
	/** The strings of both. */
	readonly names: readonly [first: string, second: string];
	/** What stands between them; empty where they overlap. */
	readonly between: string;
	/** 0: one after the other; 1: the second lies in the first; 2: the first in the second. */
	readonly nesting: 0 | 1 | 2;
	/** Tokens: the first that is not before the pair, the first after the first argument, the first of the second, the first after all. */
	readonly firstToken: number;
	readonly betweenToken: number;
	readonly secondToken: number;
	readonly afterToken: number;
	/** The last token of each, its head word as Chinese has it. */
	readonly heads: readonly [first: number, second: number];

	constructor(
		readonly sentence: ChinesePairSentence,
		readonly clusters: ChineseClusters,
		readonly first: Span,
		readonly second: Span,
	) {
		const { tokens } = sentence;
		const { text } = tokens;
		this.names = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
		const overlaps = second.start < first.end;
		this.nesting = !overlaps ? 0 : first.end - first.start >= second.end - second.start ? 1 : 2;
		this.between = overlaps ? '' : text.slice(first.end, second.start);
		const end = Math.max(first.end, second.end);
		this.firstToken = tokenFrom(tokens, first.start);
		this.betweenToken = tokenFrom(tokens, overlaps ? end : first.end, this.firstToken);
		this.secondToken = overlaps ? this.betweenToken : tokenFrom(tokens, second.start, this.betweenToken);
		this.afterToken = tokenFrom(tokens, end, this.secondToken);
		this.heads = [tokenBefore(tokens, first.end), tokenBefore(tokens, second.end)];
	}

	/** The word of a token, a sign of its own outside of the sentence. */
	word(token: number): string {
		const { tokens } = this.sentence;
		return token < 0 ? '<' : token >= tokens.length ? '>' : tokens.words[token];
	}

	/** The tag of a token. */
	tag(token: number): string {
		return this.sentence.upos[token] ?? '';
	}

	/** What the entities say a stretch is: a label with `=` where one covers just it, `~` where one only touches it. */
	labelOf({ start, end }: Span): string {
		const mention = this.sentence.entities[firstEndingAfter(this.sentence.entities, start)] as
			EntityMention | undefined;
		if (mention === undefined || mention.start >= end) return '';
		return mention.label + (mention.start === start && mention.end === end ? '=' : '~');
	}

	/** How many entities lie between the two. */
	get entitiesBetween(): number {
		const { entities } = this.sentence;
		const from = firstIndex(0, entities.length, place => entities[place].start >= this.first.end);
		return Math.max(0, firstEndingAfter(entities, this.second.start) - from);
	}
}

/** The place of the first entity that ends after an offset. */
function firstEndingAfter(entities: readonly EntityMention[], offset: number): number {
	return firstIndex(0, entities.length, place => entities[place].end > offset);
}

/** The first token that ends after an offset, from a token on. */
function tokenFrom(tokens: TokenRange, offset: number, from = 0): number {
	return firstIndex(from, tokens.length, token => tokens.endOf(token) > offset);
}

/** The last token that starts before an offset, -1 for none. */
function tokenBefore(tokens: TokenRange, offset: number): number {
	return firstIndex(0, tokens.length, token => tokens.startOf(token) >= offset) - 1;
}
