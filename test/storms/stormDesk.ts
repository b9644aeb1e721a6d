import { SeededRandom } from '../../src/core/numeric/seededRandom';
import type { TextFormat } from '../../src/core/text/documentText';
import { applyChanges } from '../../src/core/text/textChange';
import type { TextChange } from '../../src/core/text/textChange';
import { STORM_PIECES } from './stormPieces';

/** The kinds of edits, and how often each comes. */
const KINDS = {
	key: 30,
	backspace: 10,
	lineBreak: 6,
	paste: 8,
	deleteRange: 8,
	manyCursors: 8,
	replaceAll: 3,
	moveLine: 4,
	halfPair: 5,
	splitPair: 3,
	undo: 8,
	redo: 4,
	lineEnds: 1,
	reopen: 1,
} as const;

/** A kind of edit. */
export type StormKind = keyof typeof KINDS;

/** What changes the text by itself. */
type EditKind = Exclude<StormKind, 'undo' | 'redo' | 'lineEnds' | 'reopen'>;

/** Above this length deletions come more often; in UTF-16 code units. */
const COMFORTABLE_LENGTH = 6000;

/** What an editor did: edits in the order in which they apply, or, where `isReopened`, a document of which all is to be sent anew. */
export interface StormStep {
	readonly kind: StormKind;
	readonly changes: readonly TextChange[];
	readonly isReopened: boolean;
}

/** An edit and what takes it back. */
interface Done {
	readonly changes: readonly TextChange[];
	readonly inverse: readonly TextChange[];
}

/** An editor whose user is in a rage: makes random edits of a document as VS Code sends them, with undo and redo. */
export class StormDesk {
	text: string;
	format: TextFormat = 'plain';
	/** The line end of the document; pieces of others may be pasted all the same. */
	#eol = '\n';
	readonly #random: SeededRandom;
	readonly #undo: Done[] = [];
	readonly #redo: Done[] = [];
	/** Where the cursor is. */
	#cursor = 0;
	/** What each kind of edit does at the cursor. */
	readonly #edits: Readonly<Record<EditKind, (at: number) => TextChange[]>> = {
		key: at => [insertion(at, this.oneOf(['a', 'e', 's', ' ', '.', '的', '中', '。', '1', "'", '*', '#']))],
		backspace: at => [{ start: Math.max(0, at - 1), end: at, text: '' }],
		lineBreak: at => [insertion(at, this.oneOf([this.#eol, this.#eol + this.#eol, `${this.#eol}- `]))],
		paste: () => [{ ...this.#range(20), text: this.#pasted() }],
		deleteRange: () => [{ ...this.#range(this.below(4) === 0 ? this.text.length : 200), text: '' }],
		manyCursors: () => this.#manyCursors(),
		replaceAll: () => this.#replaceAll(),
		moveLine: () => this.#moveLine(),
		halfPair: at => [insertion(at, this.oneOf(['\ud83d', '\ude00', '😀', '\udc00', '\ufeff', '\u2029']))],
		splitPair: () => this.#splitPair(),
	};

	constructor(text: string, seed: number) {
		this.text = text;
		this.#random = new SeededRandom(seed);
	}

	/** A whole number in [0, limit). */
	below(limit: number): number {
		return Math.floor(this.#random.next() * limit);
	}

	/** One of several. */
	oneOf<T>(items: readonly T[]): T {
		return items[this.below(items.length)];
	}

	/** The next edit, made to the text. */
	step(): StormStep {
		const kind = this.#kind();
		if (kind === 'undo' || kind === 'redo') return this.#travel(kind);
		if (kind === 'lineEnds') return this.#changeLineEnds();
		if (kind === 'reopen') {
			this.format = this.format === 'plain' ? 'markdown' : 'plain';
			return { kind, changes: [], isReopened: true };
		}
		const changes = this.#changesOf(kind);
		this.#undo.push({ changes, inverse: this.#apply(changes) });
		if (this.#undo.length > 200) this.#undo.shift();
		this.#redo.length = 0;
		return { kind, changes, isReopened: false };
	}

	#kind(): StormKind {
		if (this.text.length > COMFORTABLE_LENGTH && this.below(3) === 0) return 'deleteRange';
		const entries = Object.entries(KINDS) as [StormKind, number][];
		let at = this.below(entries.reduce((sum, [, weight]) => sum + weight, 0));
		for (const [kind, weight] of entries) {
			at -= weight;
			if (at < 0) return kind;
		}
		return 'key';
	}

	#travel(kind: 'undo' | 'redo'): StormStep {
		const [from, to] = kind === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
		const done = from.pop();
		if (done === undefined) return { kind, changes: [], isReopened: false };
		const changes = kind === 'undo' ? done.inverse : done.changes;
		this.#apply(changes);
		to.push(done);
		return { kind, changes, isReopened: false };
	}

	/** As VS Code does it: the whole text is another, and what was done can not be taken back here. */
	#changeLineEnds(): StormStep {
		this.#eol = this.#eol === '\n' ? '\r\n' : '\n';
		this.text = this.text.replaceAll(/\r\n|\n|\r/gu, this.#eol);
		this.#undo.length = this.#redo.length = 0;
		this.#cursor = Math.min(this.#cursor, this.text.length);
		return { kind: 'lineEnds', changes: [], isReopened: true };
	}

	/** Applies changes. @returns the changes that take them back. */
	#apply(changes: readonly TextChange[]): TextChange[] {
		const inverse: TextChange[] = [];
		for (const change of changes) {
			inverse.push({
				start: change.start,
				end: change.start + change.text.length,
				text: this.text.slice(change.start, change.end),
			});
			this.text = applyChanges(this.text, [change]);
			this.#cursor = change.start + change.text.length;
		}
		return inverse.reverse();
	}

	#changesOf(kind: EditKind): readonly TextChange[] {
		if (this.below(12) === 0) this.#cursor = this.below(this.text.length + 1);
		return this.#edits[kind](this.#cursor);
	}

	#range(most: number): { start: number; end: number } {
		const start = this.below(this.text.length + 1);
		return { start, end: Math.min(this.text.length, start + this.below(most + 1)) };
	}

	#pasted(): string {
		const count = 1 + this.below(this.below(5) === 0 ? 40 : 4);
		return Array.from({ length: count }, () => this.oneOf(STORM_PIECES))
			.join('')
			.replaceAll('\n', this.#eol);
	}

	/** The same at several places, the last first, as VS Code tells it. */
	#manyCursors(): TextChange[] {
		const text = this.oneOf(['x', '，', ' the ', '😀', '', this.#eol]);
		const places = new Set(Array.from({ length: 2 + this.below(20) }, () => this.below(this.text.length + 1)));
		const starts = [...places].sort((a, b) => b - a);
		return starts.map((start, index) => ({
			start,
			end: Math.min(this.text.length, index === 0 ? start + 1 : Math.min(starts[index - 1], start + this.below(3))),
			text,
		}));
	}

	#replaceAll(): TextChange[] {
		const sought = this.oneOf(['a', ' ', '。', '的', '\n', 'the', '*', '.']);
		const text = this.oneOf(['', sought, `${sought}${sought}`, '换', 'of']);
		const changes: TextChange[] = [];
		for (let at = this.text.lastIndexOf(sought); at >= 0; at = at === 0 ? -1 : this.text.lastIndexOf(sought, at - 1))
			changes.push({ start: at, end: at + sought.length, text });
		return this.text.length + changes.length * text.length > 3 * COMFORTABLE_LENGTH ? [] : changes;
	}

	/** A line goes up, which is a deletion and an insertion before it. */
	#moveLine(): TextChange[] {
		const lines = this.text.split('\n');
		if (lines.length < 3) return [];
		const index = 1 + this.below(lines.length - 2);
		const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
		const line = `${lines[index]}\n`;
		const above = start - lines[index - 1].length - 1;
		return [
			{ start, end: start + line.length, text: '' },
			{ start: above, end: above, text: line },
		];
	}

	/** Puts something between the halves of a pair. */
	#splitPair(): TextChange[] {
		const at = this.text.search(/[\u{10000}-\u{10ffff}]/u);
		return at < 0 ? [] : [insertion(at + 1, this.oneOf(['', 'x', '\n']))];
	}
}

function insertion(at: number, text: string): TextChange {
	return { start: at, end: at, text };
}
