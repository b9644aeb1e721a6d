import type { ParserSentence } from './parserSentence';

/** What the parser does next. */
export enum Move {
	/** The next word goes onto the stack. */
	Shift,
	/** The word on the stack's top depends on the next word. */
	Left,
	/** The word on the stack's top depends on the one below it. */
	Right,
}

/** All moves, in the order of their scores. */
export const MOVES: readonly Move[] = [Move.Shift, Move.Left, Move.Right];

/**
 * A configuration of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, "Dynamic programming algorithms for
 * transition-based dependency parsers", ACL 2011): a stack with the root at its bottom, the words that are yet to come, and
 * the arcs so far. Numbers of words are those of a {@link ParserSentence}.
 */
export class ParserState {
	length = 0;
	/** The next word; all words from it on are yet to come. */
	next = 0;
	/** How many words the stack has, the root included. */
	depth = 0;
	stack = new Int32Array(0);
	/** The head of each word, or nothing. */
	heads = new Int32Array(0);
	/** The label of each word's arc, from 1; 0 while it has none. */
	labels = new Uint8Array(0);
	/** The outermost children of each word on either side and those made before them, or nothing. */
	left = new Int32Array(0);
	left2 = new Int32Array(0);
	right = new Int32Array(0);
	right2 = new Int32Array(0);
	/** How many children each word has on either side. */
	leftCount = new Uint8Array(0);
	rightCount = new Uint8Array(0);
	#nothing = 1;

	/** Begins with all words of a sentence to come. */
	begin({ length, root, nothing }: ParserSentence): void {
		this.length = length;
		this.#nothing = nothing;
		if (this.heads.length < length + 2) this.#grow(length * 2 + 2);
		for (const links of [this.heads, this.left, this.left2, this.right, this.right2])
			links.fill(nothing, 0, length + 2);
		for (const counts of [this.labels, this.leftCount, this.rightCount]) counts.fill(0, 0, length + 2);
		this.next = 0;
		this.stack[0] = root;
		this.depth = 1;
	}

	/** Whether every word has its head. */
	get isDone(): boolean {
		return this.next >= this.length && this.depth === 1;
	}

	/** The word so many below the top of the stack, or nothing. */
	stacked(below: number): number {
		return below < this.depth ? this.stack[this.depth - 1 - below] : this.#nothing;
	}

	/** The word so many after the next one, or nothing. */
	coming(after: number): number {
		const word = this.next + after;
		return word < this.length ? word : this.#nothing;
	}

	/** Whether a move is possible; the root takes one word only, which is the last to leave the stack. */
	allows(move: Move): boolean {
		switch (move) {
			case Move.Shift:
				return this.next < this.length;
			case Move.Left:
				return this.depth > 1 && this.next < this.length;
			case Move.Right:
				return this.depth > 2 || (this.depth === 2 && this.next >= this.length);
		}
	}

	/** The head that a move gives to the word on top of the stack. */
	headBy(move: Move.Left | Move.Right): number {
		return move === Move.Left ? this.next : this.stack[this.depth - 2];
	}

	shift(): void {
		this.stack[this.depth++] = this.next++;
	}

	/** Takes the word off the stack's top, with its head and label. */
	attach(head: number, label: number): void {
		const word = this.stack[--this.depth];
		this.heads[word] = head;
		this.labels[word] = label;
		if (word < head && head < this.length) {
			this.left2[head] = this.left[head];
			this.left[head] = word;
			this.leftCount[head]++;
		} else {
			this.right2[head] = this.right[head];
			this.right[head] = word;
			this.rightCount[head]++;
		}
	}

	#grow(size: number): void {
		this.stack = new Int32Array(size);
		this.heads = new Int32Array(size);
		this.labels = new Uint8Array(size);
		this.left = new Int32Array(size);
		this.left2 = new Int32Array(size);
		this.right = new Int32Array(size);
		this.right2 = new Int32Array(size);
		this.leftCount = new Uint8Array(size);
		this.rightCount = new Uint8Array(size);
	}
}
