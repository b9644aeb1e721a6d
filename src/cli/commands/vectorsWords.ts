import type { AskedWord, ScoredWords } from '../../core/embeddings/embedding';
import type { WordVectors } from '../../core/embeddings/wordVectors';
import type { Language } from '../../core/text/language';
import { oneOf, parseOptions, positiveInteger } from '../optionValues';
import { rounded } from '../rounded';
import { UsageError } from '../usageError';
import { openVectors, VECTORS_HELP } from '../vectors/openVectors';
import type { GroupContext } from './groupContext';
import type { VectorsAction } from './vectorsAction';

const OPTIONS = {
	vectors: { type: 'string' },
	'max-words': { type: 'string' },
	among: { type: 'string' },
	top: { type: 'string', short: 'n', default: '10' },
	method: { type: 'string', default: '3CosAdd' },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What a question about words is asked with. */
interface Question {
	readonly vectors: WordVectors;
	readonly words: readonly string[];
	readonly count: number;
	readonly among: number | undefined;
	readonly method: string;
	readonly json: boolean;
}

const COMMON_HELP = `${VECTORS_HELP}  --json                    one JSON object a line
  -h, --help                this text
`;

const LIST_HELP = `  -n, --top N               so many at most (10)
  --among N                 only among the N most frequent words
`;

/** `vectors neighbours`: the words nearest to words. */
export const vectorsNeighbours = action(
	'neighbours',
	'the words nearest to a word, by their vectors',
	`WORD...

The words whose vectors are nearest to that of each word, by the cosine.

Options
${LIST_HELP}${COMMON_HELP}`,
	async ({ vectors, words, count, among, json }, context) => {
		if (words.length === 0) throw new UsageError('"vectors neighbours" wants at least one word (see --help)');
		for (const word of words) {
			const { asked, neighbours } = vectors.neighbours(word, count, among);
			tellMissing([asked], context);
			await write(json ? { asked, neighbours: listed(neighbours) } : undefined, neighbours, context);
		}
	},
);

/** `vectors analogy`: a is to b as c is to what. */
export const vectorsAnalogy = action(
	'analogy',
	'a is to b as c is to what',
	`A B C

The words that are to C as B is to A: "vectors analogy man king woman".

Options
  --method NAME             3CosAdd, the sum of cosines, or 3CosMul, their product (3CosAdd)
${LIST_HELP}${COMMON_HELP}`,
	async ({ vectors, words, count, among, method, json }, context) => {
		if (words.length !== 3)
			throw new UsageError(`"vectors analogy" wants three words, not ${words.length} (see --help)`);
		const by = oneOf('method', method, ['3CosAdd', '3CosMul'] as const);
		const { asked, answers } = vectors.analogy([words[0], words[1], words[2]], by, count, among);
		tellMissing(asked, context);
		await write(json ? { asked, method: by, answers: listed(answers) } : undefined, answers, context);
	},
);

/** `vectors odd`: the word that does not belong. */
export const vectorsOdd = action(
	'odd',
	'the word among others that fits them least',
	`WORD WORD WORD...

How well each word fits the others, by the cosine with the mean of all; the odd one first.

Options
${COMMON_HELP}`,
	async ({ vectors, words, json }, context) => {
		if (words.length < 3)
			throw new UsageError(`"vectors odd" wants at least three words, not ${words.length} (see --help)`);
		const { asked, fits, odd } = vectors.oddOneOut(words);
		tellMissing(asked, context);
		if (odd < 0) throw new UsageError('fewer than three of these words have vectors; give others');
		if (json) {
			const fitting = asked.map((word, i) => ({ ...word, fit: Number.isNaN(fits[i]) ? null : rounded(fits[i]) }));
			await context.output.write(`${JSON.stringify({ odd: asked[odd].word, words: fitting })}\n`);
			return;
		}
		const order = [...asked.keys()].filter(i => !Number.isNaN(fits[i])).sort((a, b) => fits[a] - fits[b]);
		for (const i of order) await context.output.write(`${fits[i].toFixed(4)}\t${asked[i].word}\n`);
	},
);

function action(
	name: string,
	summary: string,
	rest: string,
	ask: (question: Question, context: GroupContext) => Promise<void>,
): VectorsAction {
	return {
		summary,
		help: `Usage: nlp-lens vectors ${name} [OPTIONS] ${rest}`,
		run: async (args, context) => {
			const { values, positionals } = parseOptions(args, OPTIONS);
			if (values.help) return 'help';
			const optional = (option: 'max-words' | 'among'): number | undefined => {
				const value = values[option];
				return value === undefined ? undefined : positiveInteger(option, value);
			};
			const { method, json } = values;
			const [count, among] = [positiveInteger('top', values.top), optional('among')];
			const vectors = await openVectors(values.vectors ?? languageOf(positionals), optional('max-words'), context);
			await ask({ vectors, words: positionals, count, among, method, json }, context);
			return new Set();
		},
	};
}

/** The language whose vectors are asked where none are named: Chinese as soon as a word has Chinese characters. */
function languageOf(words: readonly string[]): Language {
	return words.some(word => /\p{Script=Han}/u.test(word)) ? 'zh' : 'en';
}

function listed({ words, scores }: ScoredWords): readonly { readonly word: string; readonly score: number }[] {
	return words.map((word, i) => ({ word, score: rounded(scores[i]) }));
}

async function write(
	json: object | undefined,
	{ words, scores }: ScoredWords,
	{ output }: GroupContext,
): Promise<void> {
	if (json !== undefined) {
		await output.write(`${JSON.stringify(json)}\n`);
		return;
	}
	for (const [i, word] of words.entries()) await output.write(`${scores[i].toFixed(4)}\t${word}\n`);
}

/** Says which words have no vector, and which only one of their n-grams. */
function tellMissing(asked: readonly AskedWord[], { warn }: GroupContext): void {
	for (const { word, standing } of asked) {
		if (standing === 'none') warn(`“${word}” has no vector; try another word, or other vectors by --vectors`);
		if (standing === 'unseen') warn(`“${word}” is not in the vocabulary; its vector is made of its character n-grams`);
	}
}
