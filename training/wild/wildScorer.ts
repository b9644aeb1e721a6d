import type { SegmentationStandard } from '../../src/core/doc/analysisSettings';
import { labelAt } from '../../src/core/doc/labelColumn';
import type { LayerName } from '../../src/core/doc/layers';
import { docOfConllu } from '../../src/core/formats/conlluDoc';
import { EMPTY } from '../../src/core/formats/conlluSentence';
import type { Nlp } from '../../src/core/nlp';
import type { Language } from '../../src/core/text/language';
import { Accuracy } from '../metrics/accuracy';
import { SegmentationScore } from '../metrics/segmentation';
import { SpanScore } from '../metrics/spans';
import type { LabelledSpan } from '../metrics/spans';
import type { WildSentence } from './wildSet';

/** What one genre, or all of them, come to. */
class GenreScore {
	sentences = 0;
	nameCount = 0;
	readonly pkuWords = new SegmentationScore();
	readonly words = new SegmentationScore();
	readonly rawTags = new SpanScore();
	readonly tags = new Accuracy();
	readonly names = new SpanScore();
}

interface Analysis {
	readonly words: readonly LabelledSpan[];
	readonly names: readonly LabelledSpan[];
}

const LAYERS: readonly LayerName[] = ['tokens', 'tokenLanguages', 'upos', 'entities'];
const NAMES: ReadonlySet<string> = new Set(['PER', 'LOC', 'ORG']);

/** Runs the whole analysis on sentences, and scores it for each genre. */
export class WildScorer {
	readonly #nlp: Nlp;
	readonly #language: Language;
	readonly #scores = new Map<string, GenreScore>();

	constructor(nlp: Nlp, language: Language) {
		this.#nlp = nlp;
		this.#language = language;
	}

	/** Adds a sentence; returns what came out otherwise than in the gold, a line for each kind of analysis. */
	async add(gold: WildSentence): Promise<string[]> {
		const forms = (words: readonly LabelledSpan[]): string[] =>
			words.map(({ start, end }) => gold.text.slice(start, end).replace(/\s/gu, ''));
		const raw = await this.#analyze(gold.text, 'ud');
		const tags = await this.#tag(gold);
		const pku = this.#language === 'en' ? raw : await this.#analyze(gold.text, 'pku');
		for (const score of [this.#score(gold.genre), this.#score('all')]) {
			score.sentences++;
			score.pkuWords.add(gold.pkuWords, forms(pku.words));
			score.words.add(forms(gold.words), forms(raw.words));
			score.rawTags.add(gold.words, raw.words);
			gold.words.forEach(({ label }, i) => {
				score.tags.add(label, tags[i]);
			});
			score.nameCount += gold.names.length;
			score.names.add(gold.names, raw.names);
		}
		const wrongTags = gold.words.flatMap(({ form, label }, i) =>
			label === tags[i] ? [] : `${form}/${label}>${tags[i]}`,
		);
		return [
			...difference('ud words', forms(gold.words), forms(raw.words)),
			...(this.#language === 'en' ? [] : difference('pku words', gold.pkuWords, forms(pku.words))),
			...(wrongTags.length === 0 ? [] : [`tags: ${wrongTags.join(' ')}`]),
			...difference('names', namesOf(gold.text, gold.names), namesOf(gold.text, raw.names)),
		];
	}

	/** The scores as a Markdown table, a row for each genre. */
	table(): string {
		const header = ['genre', 'sentences', ...(this.#language === 'zh' ? ['words pku F1'] : [])];
		header.push(
			`words${this.#language === 'zh' ? ' ud' : ''} F1`,
			'UPOS, gold words',
			'UPOS raw F1',
			'names F1',
			'names',
		);
		const rows = Array.from(this.#scores, ([genre, score]) => [
			genre,
			String(score.sentences),
			...(this.#language === 'zh' ? [score.pkuWords.result().f1.toFixed(1)] : []),
			score.words.result().f1.toFixed(1),
			score.tags.percent().toFixed(1),
			score.rawTags.result().f1.toFixed(1),
			score.names.result().f1.toFixed(1),
			String(score.nameCount),
		]);
		rows.push(
			rows.splice(
				rows.findIndex(([genre]) => genre === 'all'),
				1,
			)[0],
		);
		return [header, header.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
	}

	#score(genre: string): GenreScore {
		const score = this.#scores.get(genre) ?? new GenreScore();
		this.#scores.set(genre, score);
		return score;
	}

	async #analyze(text: string, standard: SegmentationStandard): Promise<Analysis> {
		const settings = { language: 'auto', standard, format: 'plain' } as const;
		const { tokens, upos, entities } = await this.#nlp.analyze(text, settings, LAYERS);
		const words = Array.from(tokens?.starts ?? [], (start, i) => ({
			start,
			end: tokens?.ends[i] ?? start,
			label: labelAt(upos, i) ?? '',
		}));
		return { words, names: (entities ?? []).filter(({ label }) => NAMES.has(label)) };
	}

	/** The tags of the words as they stand in the gold. */
	async #tag({ words }: WildSentence): Promise<string[]> {
		const analyzer = this.#nlp.analyzer({ language: this.#language, standard: 'ud' });
		await analyzer.prepare(['upos'], new Set([this.#language]));
		const rows = words.map(({ form, end }, i) => {
			const misc = i + 1 < words.length && words[i + 1].start === end ? 'SpaceAfter=No' : EMPTY;
			return [String(i + 1), form, ...Array.from({ length: 7 }, () => EMPTY), misc];
		});
		const { doc } = analyzer.complete(docOfConllu({ comments: [], rows }, this.#language), ['upos']);
		const upos = doc.find('upos');
		return words.map((_, i) => labelAt(upos, i) ?? '');
	}
}

function namesOf(text: string, names: readonly LabelledSpan[]): string[] {
	return names.map(({ start, end, label }) => `[${text.slice(start, end)}]${label}`);
}

function difference(kind: string, gold: readonly string[], found: readonly string[]): string[] {
	const [wanted, got] = [gold.join(' '), found.join(' ')];
	return wanted === got ? [] : [`${kind}: ${wanted}`, `${' '.repeat(kind.length)}> ${got}`];
}
