import { NlpError } from '../../../errors';
import type { ExampleNote, ExampleNoteKind } from '../classifierReport';
import type { Example } from './example';

/** Examples fit to learn from: each text once, its label as a number. */
export interface CleanExamples {
	/** The labels in the order in which they first came. */
	readonly labels: readonly string[];
	readonly texts: readonly string[];
	/** The number of each text's label. */
	readonly targets: Int32Array;
	readonly notes: readonly ExampleNote[];
}

/** A label with fewer examples is noted. */
const FEW_EXAMPLES = 5;

/** With so many examples, labels that seldom come again are no labels. */
const ENOUGH_TO_JUDGE = 20;

/** A label with more code units is a text. */
const MAX_LABEL_LENGTH = 200;

/** Labels that the file of a classifier can number. */
const MOST_LABELS = 250;

/** Labels that a note names. */
const MAX_NAMED = 5;

/** A text that was added, with its label's number, or with none where it came with different ones. */
interface Entry {
	readonly text: string;
	readonly label: number;
	/** How often it came. */
	count: number;
	isContradictory: boolean;
}

/** Takes examples as they come, and sorts out what cannot be learned from. */
export class ExampleSet {
	readonly #entries = new Map<string, Entry>();
	readonly #labels = new LabelSpellings();
	#emptyTexts = 0;
	#emptyLabels = 0;

	/** Adds an example. White space around its text and label does not count. */
	add({ text, label }: Example): void {
		const [content, name] = [text.trim(), label.trim()];
		if (content === '') this.#emptyTexts++;
		else if (name === '') this.#emptyLabels++;
		else this.#add(content, this.#labels.numberOf(name));
	}

	/**
	 * What is left to learn from.
	 * @throws NlpError `input-malformed` where no label, or one alone, has examples, and where labels are as different as texts.
	 */
	clean(): CleanExamples {
		const kept = [...this.#entries.values()].filter(({ isContradictory }) => !isContradictory);
		const used = [...new Set(kept.map(({ label }) => label))].sort((a, b) => a - b);
		const labels = used.map(label => this.#labels.nameOf(label));
		checkLabels(labels, kept.length, {
			empty: this.#emptyTexts + this.#emptyLabels,
			contradictory: this.#entries.size - kept.length,
		});
		const numbers = new Map(used.map((label, number) => [label, number]));
		const targets = Int32Array.from(kept, ({ label }) => numbers.get(label) ?? 0);
		return { labels, texts: kept.map(({ text }) => text), targets, notes: this.#notes(labels, targets) };
	}

	#add(text: string, label: number): void {
		const key = text.replace(/\s+/gu, ' ');
		const known = this.#entries.get(key);
		if (known === undefined) {
			this.#entries.set(key, { text, label, count: 1, isContradictory: false });
			return;
		}
		known.count++;
		known.isContradictory ||= known.label !== label;
	}

	#notes(labels: readonly string[], targets: Int32Array): ExampleNote[] {
		const entries = [...this.#entries.values()];
		const repeated = entries.filter(({ isContradictory }) => !isContradictory);
		const contradictory = entries.filter(({ isContradictory }) => isContradictory);
		const counts = new Int32Array(labels.length);
		for (const target of targets) counts[target]++;
		const few = labels.filter((_, label) => counts[label] < FEW_EXAMPLES);
		const notes = [
			note('emptyTexts', this.#emptyTexts),
			note('emptyLabels', this.#emptyLabels),
			note(
				'repeated',
				repeated.reduce((sum, { count }) => sum + count - 1, 0),
			),
			note(
				'contradictory',
				contradictory.reduce((sum, { count }) => sum + count, 0),
			),
			note('spellings', this.#labels.respelled.length, this.#labels.respelled),
			note('fewExamples', few.length, few),
		];
		return notes.filter(({ count }) => count > 0);
	}
}

/** What labels are told apart by: those alike but for case, width of signs and white space are one. */
export function labelKey(name: string): string {
	return name.trim().normalize('NFKC').replace(/\s+/gu, ' ').toLowerCase();
}

/** Labels by number, those of one {@link labelKey} under one, with the spelling that came most. */
class LabelSpellings {
	readonly #numbers = new Map<string, number>();
	readonly #spellings: Map<string, number>[] = [];

	numberOf(name: string): number {
		const key = labelKey(name);
		const number = this.#numbers.get(key) ?? this.#spellings.push(new Map()) - 1;
		this.#numbers.set(key, number);
		const spellings = this.#spellings[number];
		spellings.set(name, (spellings.get(name) ?? 0) + 1);
		return number;
	}

	nameOf(number: number): string {
		return [...this.#spellings[number]].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
	}

	/** The names that have other spellings. */
	get respelled(): string[] {
		return this.#spellings.flatMap((spellings, number) => (spellings.size > 1 ? [this.nameOf(number)] : []));
	}
}

function note(kind: ExampleNoteKind, count: number, labels: readonly string[] = []): ExampleNote {
	return { kind, count, labels: labels.slice(0, MAX_NAMED) };
}

/** Examples that were left out, by the reason. */
interface LeftOut {
	readonly empty: number;
	readonly contradictory: number;
}

function checkLabels(labels: readonly string[], examples: number, leftOut: LeftOut): void {
	const problem = problemOf(labels, examples, leftOut);
	if (problem !== undefined) throw new NlpError('input-malformed', problem);
}

function problemOf(labels: readonly string[], examples: number, leftOut: LeftOut): string | undefined {
	if (labels.length === 0 && leftOut.contradictory > 0) {
		return 'Every text comes with different labels. Look whether the columns of texts and labels are exchanged.';
	}
	if (labels.length === 0) {
		const found = leftOut.empty === 0 ? '' : ` All ${leftOut.empty} examples lack a text or a label.`;
		return `There is no example to learn from.${found} Give texts with their labels: a table with both, or a folder whose subfolders are labels.`;
	}
	if (labels.length === 1) {
		return oneLabelProblem(labels[0].slice(0, 40), examples, leftOut.contradictory > 0);
	}
	if (labels.length > MOST_LABELS) {
		return `There are ${labels.length} different labels; a classifier tells at most ${MOST_LABELS} apart. Give examples of fewer labels.`;
	}
	const long = labels.find(label => label.length > MAX_LABEL_LENGTH);
	const isText = long !== undefined || (examples >= ENOUGH_TO_JUDGE && labels.length * 2 > examples);
	if (!isText) return undefined;
	return `There are ${labels.length} different labels in ${examples} examples, such as "${(long ?? labels[0]).slice(0, 40)}", so they are hardly labels. Say which column has the labels; each label needs several examples.`;
}

function oneLabelProblem(label: string, examples: number, isContradictory: boolean): string {
	const who = examples === 1 ? 'The only example left has the label' : `All ${examples} examples have the same label,`;
	const others = isContradictory ? ' Texts that came with different labels are left out.' : '';
	return `${who} "${label}".${others} Give examples of at least two labels.`;
}
