import { labelAt } from '../doc/labelColumn';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { textAt } from '../doc/textColumn';
import type { Evaluation, GoldEntity, GoldLayer, GoldWord, PlacedSentence } from './goldAnnotation';
import { EvaluationCounter } from './evaluationCounter';
import { knownKind } from './entityKinds';

/** The layers of a word that have one value each. */
const VALUES = ['upos', 'xpos', 'lemmas'] as const;

/**
 * Measures an analysis against sentences that people looked through, in the layers that they looked through. A word is right when both
 * of its borders are, a tag or lemma when the word is and it is the same, an entity when its borders and its kind are: precision,
 * recall and F1 as in the CoNLL shared tasks (Zeman et al. 2018; Tjong Kim Sang and De Meulder 2003).
 * @param annotation the analysis of the whole document without any gold in it
 */
export function evaluateGold(
	text: string,
	annotation: RangeAnnotation,
	gold: readonly PlacedSentence[],
	lost = 0,
): Evaluation {
	const counter = new EvaluationCounter();
	const tokens = new TokenFinder(annotation);
	for (const placed of gold) {
		if (placed.sentence.checked.length === 0) counter.unchecked++;
		else new SentenceComparison(text, tokens.at(placed), placed, counter).count();
	}
	counter.lost = lost;
	return counter.finish();
}

/** Cuts the analysis of one sentence out of that of a document, sentence after sentence. */
class TokenFinder {
	readonly #annotation: RangeAnnotation;
	#token = 0;
	#entity = 0;

	constructor(annotation: RangeAnnotation) {
		this.#annotation = annotation;
	}

	at({ start, sentence }: PlacedSentence): PlacedSentence {
		const end = start + sentence.text.length;
		return { start, sentence: { ...sentence, words: this.#words(start, end), entities: this.#entities(start, end) } };
	}

	#words(start: number, end: number): GoldWord[] {
		const { tokens, upos, xpos, lemmas } = this.#annotation;
		if (tokens === undefined) return [];
		while (this.#token < tokens.starts.length && tokens.starts[this.#token] < start) this.#token++;
		const words: GoldWord[] = [];
		let token = this.#token;
		for (; token < tokens.starts.length && tokens.starts[token] < end; token++) {
			words.push({
				start: tokens.starts[token] - start,
				end: tokens.ends[token] - start,
				joined: tokens.joined[token] === 1,
				upos: labelAt(upos, token) ?? '',
				xpos: labelAt(xpos, token) ?? '',
				lemma: textAt(lemmas, token),
				isCorrected: false,
			});
		}
		return words;
	}

	#entities(start: number, end: number): GoldEntity[] {
		const { entities = [] } = this.#annotation;
		while (this.#entity < entities.length && entities[this.#entity].start < start) this.#entity++;
		const inside: GoldEntity[] = [];
		for (let index = this.#entity; index < entities.length && entities[index].start < end; index++) {
			const entity = entities[index];
			inside.push({ start: entity.start - start, end: entity.end - start, label: entity.label, isCorrected: false });
		}
		return inside;
	}
}

/** One sentence as a person and as the analysis have it. */
class SentenceComparison {
	readonly #text: string;
	readonly #start: number;
	readonly #gold: PlacedSentence['sentence'];
	readonly #predicted: PlacedSentence['sentence'];
	readonly #counter: EvaluationCounter;

	constructor(text: string, predicted: PlacedSentence, gold: PlacedSentence, counter: EvaluationCounter) {
		this.#text = text;
		this.#start = gold.start;
		this.#gold = gold.sentence;
		this.#predicted = predicted.sentence;
		this.#counter = counter;
	}

	count(): void {
		this.#counter.sentences++;
		const isChecked = (layer: GoldLayer): boolean => this.#gold.checked.includes(layer);
		if (isChecked('words')) this.#countWords();
		for (const layer of VALUES) if (isChecked(layer)) this.#countValues(layer);
		if (isChecked('entities')) this.#countEntities();
	}

	#countWords(): void {
		const predicted = new Set(this.#predicted.words.map(keyOf));
		const gold = new Set(this.#gold.words.map(keyOf));
		const correct = [...gold].filter(key => predicted.has(key)).length;
		this.#counter.add('words', { gold: gold.size, predicted: predicted.size, correct });
		for (const { start, end } of differingStretches(this.#gold.words, this.#predicted.words)) {
			const cut = (words: readonly GoldWord[]): string =>
				words
					.filter(word => word.start >= start && word.end <= end)
					.map(word => this.#gold.text.slice(word.start, word.end))
					.join(' | ');
			this.#error('words', { start, end }, cut(this.#gold.words), cut(this.#predicted.words));
		}
	}

	/** Words of which nobody said a value are left out on both sides. */
	#countValues(layer: (typeof VALUES)[number]): void {
		const field = layer === 'lemmas' ? 'lemma' : layer;
		const silent = new Set(this.#gold.words.filter(word => word[field] === '').map(keyOf));
		const gold = this.#gold.words.filter(word => word[field] !== '');
		if (gold.length === 0) return;
		const predicted = new Map(
			this.#predicted.words.filter(word => !silent.has(keyOf(word))).map(word => [keyOf(word), word[field]]),
		);
		let correct = 0;
		for (const word of gold) {
			const said = predicted.get(keyOf(word));
			if (said === word[field]) correct++;
			else if (said !== undefined) this.#error(layer, word, word[field], said);
		}
		this.#counter.add(layer, { gold: gold.length, predicted: predicted.size, correct });
	}

	#countEntities(): void {
		const kindOf = (label: string): string => knownKind(label) ?? label;
		const gold = new Map(this.#gold.entities.map(entity => [keyOf(entity), kindOf(entity.label)]));
		const predicted = new Map(this.#predicted.entities.map(entity => [keyOf(entity), kindOf(entity.label)]));
		for (const [key, label] of gold) {
			this.#counter.addEntity(label, { gold: 1, predicted: 0, correct: Number(predicted.get(key) === label) });
			if (predicted.get(key) !== label) this.#error('entities', spanOfKey(key), label, predicted.get(key) ?? '');
		}
		for (const [key, label] of predicted) {
			this.#counter.addEntity(label, { gold: 0, predicted: 1, correct: 0 });
			if (!gold.has(key)) this.#error('entities', spanOfKey(key), '', label);
		}
		if (gold.size + predicted.size === 0) this.#counter.add('entities', { gold: 0, predicted: 0, correct: 0 });
	}

	#error(layer: GoldLayer, { start, end }: { start: number; end: number }, gold: string, predicted: string): void {
		const [from, to] = [this.#start + start, this.#start + end];
		this.#counter.addError({ layer, start: from, end: to, text: this.#text.slice(from, to), gold, predicted });
	}
}

function keyOf({ start, end }: { readonly start: number; readonly end: number }): string {
	return `${start}-${end}`;
}

function spanOfKey(key: string): { start: number; end: number } {
	const [start, end] = key.split('-').map(Number);
	return { start, end };
}

/** The least stretches in which two ways to cut a text differ and at whose ends both have a border. */
function differingStretches(a: readonly GoldWord[], b: readonly GoldWord[]): { start: number; end: number }[] {
	const stretches: { start: number; end: number }[] = [];
	const same = new Set(a.map(keyOf));
	const known = new Set(b.map(keyOf));
	const different = [...a.filter(word => !known.has(keyOf(word))), ...b.filter(word => !same.has(keyOf(word)))];
	for (const { start, end } of different.sort((x, y) => x.start - y.start || y.end - x.end)) {
		const last = stretches.at(-1);
		if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
		else stretches.push({ start, end });
	}
	return stretches;
}
