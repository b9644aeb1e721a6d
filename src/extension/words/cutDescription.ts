import { MarkdownString, l10n } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { LatticeWord, ScoreSource, SegmentationPath, SegmentationTrace, UserRule } from '../../protocol/words';
import { rangeOfSpan } from '../text/ranges';

/** The commands that links of the description run. */
export const SPLIT_COMMAND = 'nlpLens.words.alwaysSplit';
export const JOIN_COMMAND = 'nlpLens.words.alwaysJoin';

/** So much of the text is shown to either side of the gap, in code units. */
const CONTEXT = 12;

/** So many words of the lattice, and reasons, are told. */
const MOST_WORDS = 8;
const MOST_REASONS = 4;

/** Says why a text is cut, or not, in a gap. Text of the document is added as text, never as Markdown. */
export function describeCut(document: TextDocument, trace: SegmentationTrace, gap: number): MarkdownString {
	const text = new MarkdownString('', true);
	text.isTrusted = { enabledCommands: [SPLIT_COMMAND, JOIN_COMMAND] };
	const say = new CutWriter(text, span => document.getText(rangeOfSpan(document, span)));
	const best = trace.paths.at(0);
	const margin = trace.atoms.find(({ end }) => end === gap)?.margin;
	if (!best || margin === undefined || gap <= trace.start || gap >= trace.end) {
		say.heading(l10n.t('No cut is possible here: numbers, Latin words and emoji are never divided.'));
		return text;
	}
	const isCut = best.words.some(({ start }) => start === gap);
	say.heading(isCut ? l10n.t('A word ends here') : l10n.t('No word ends here'));
	say.ways(best, trace.alternative, gap);
	if (trace.alternative) say.reasons(reasonsFor(trace, best, trace.alternative));
	say.lattice(trace, gap);
	say.rules(trace.rules.filter(({ start, end }) => start <= gap && gap <= end));
	say.links(document, gap, isCut);
	return text;
}

/** What speaks for one way to cut against another, by source; the most telling first. */
function reasonsFor(
	{ atoms, moves }: SegmentationTrace,
	one: SegmentationPath,
	other: SegmentationPath,
): readonly (readonly [ScoreSource | 'moves', number])[] {
	const reasons = new Map<ScoreSource | 'moves', number>();
	const add = (source: ScoreSource | 'moves', score: number): void => {
		reasons.set(source, (reasons.get(source) ?? 0) + score);
	};
	for (const [path, sign] of [
		[one, 1],
		[other, -1],
	] as const) {
		const labels = labelsOf(atoms, path);
		atoms.forEach(({ parts }, i) => {
			for (const { source, scores } of parts) add(source, sign * scores[labels[i]]);
		});
		[4, ...labels].forEach((from, i) => add('moves', sign * moves[5 * from + (labels.at(i) ?? 4)]));
	}
	return [...reasons].filter(([, score]) => Math.abs(score) >= 0.05).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

/** B, M, E, S as 0 to 3, by atom. */
function labelsOf(atoms: readonly Span[], { words }: SegmentationPath): number[] {
	const starts = new Set(words.map(({ start }) => start));
	const ends = new Set(words.map(({ end }) => end));
	return atoms.map(({ start, end }) => (starts.has(start) ? (ends.has(end) ? 3 : 0) : ends.has(end) ? 2 : 1));
}

/** Writes the parts of the description. */
class CutWriter {
	readonly #text: MarkdownString;
	readonly #textOf: (span: Span) => string;

	constructor(text: MarkdownString, textOf: (span: Span) => string) {
		this.#text = text;
		this.#textOf = textOf;
	}

	heading(title: string): void {
		this.#text.appendMarkdown('**').appendText(title).appendMarkdown('**');
	}

	/** The best way to cut, and the best one that decides otherwise, with their scores. */
	ways(best: SegmentationPath, other: SegmentationPath | undefined, gap: number): void {
		this.#line(l10n.t('Best'), `${this.#around(best, gap)} (${best.score.toFixed(2)})`);
		if (other) this.#line(l10n.t('Otherwise'), `${this.#around(other, gap)} (${other.score.toFixed(2)})`);
		else this.#line(l10n.t('Otherwise'), l10n.t('not possible'));
	}

	reasons(reasons: ReturnType<typeof reasonsFor>): void {
		const told = reasons.slice(0, MOST_REASONS).map(([source, score]) => `${sourceName(source)} ${signed(score)}`);
		if (told.length > 0) this.#line(l10n.t('Because of'), told.join(', '));
	}

	/** The words that dictionaries have over the gap and to both sides. */
	lattice({ lattice }: SegmentationTrace, gap: number): void {
		const known = lattice.filter(({ source }) => source !== 'character');
		this.#words(
			l10n.t('Words over it'),
			known.filter(({ start, end }) => start < gap && gap < end),
		);
		this.#words(
			l10n.t('Words to its sides'),
			known.filter(({ start, end }) => start === gap || end === gap),
		);
		const path = lattice.filter(word => word.onPath && word.start < gap + CONTEXT && word.end > gap - CONTEXT);
		if (known.length > 0) this.#line(l10n.t('Dictionary alone'), path.map(word => this.#textOf(word)).join(' '));
	}

	rules(rules: readonly UserRule[]): void {
		const told = rules.map(({ line, holds }) => `${line} (${holds ? l10n.t('followed') : l10n.t('not followed')})`);
		if (told.length > 0) this.#line(l10n.t('Your dictionary'), told.join('; '));
	}

	links({ uri }: TextDocument, gap: number, isCut: boolean): void {
		const link = (command: string): string =>
			`command:${command}?${encodeURIComponent(JSON.stringify([{ uri: uri.toString(), offset: gap }]))}`;
		this.#text.appendMarkdown(
			isCut
				? `\n\n[${l10n.t('Always Join Here')}](${link(JOIN_COMMAND)})`
				: `\n\n[${l10n.t('Always Split Here')}](${link(SPLIT_COMMAND)})`,
		);
	}

	#words(label: string, words: readonly LatticeWord[]): void {
		if (words.length === 0) return;
		const told = words.slice(0, MOST_WORDS).map(word => {
			const name = this.#textOf(word);
			return word.source === 'user' ? `${name} (${l10n.t('yours')})` : `${name} (${word.cost.toFixed(1)})`;
		});
		this.#line(label, told.join(', '));
	}

	/** The words of a path around the gap. */
	#around({ words }: SegmentationPath, gap: number): string {
		const near = words.filter(({ start, end }) => start < gap + CONTEXT && end > gap - CONTEXT);
		return near.map(word => this.#textOf(word)).join(' ');
	}

	#line(label: string, value: string): void {
		this.#text.appendMarkdown('  \n').appendText(`${label}: ${value}`);
	}
}

function signed(score: number): string {
	return `${score < 0 ? '−' : '+'}${Math.abs(score).toFixed(2)}`;
}

function sourceName(source: ScoreSource | 'moves'): string {
	switch (source) {
		case 'unigrams':
			return l10n.t('characters');
		case 'bigrams':
			return l10n.t('pairs of characters');
		case 'trigrams':
			return l10n.t('three characters in a row');
		case 'dictionary':
			return l10n.t('words of the dictionary');
		case 'path':
			return l10n.t('the dictionary’s own way to cut');
		case 'characters':
			return l10n.t('kinds of characters');
		case 'user':
			return l10n.t('your dictionary');
		case 'moves':
			return l10n.t('lengths of words');
	}
}
