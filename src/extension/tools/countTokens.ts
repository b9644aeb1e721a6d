import { l10n } from 'vscode';
import type { ToolAnswer } from './toolAnswer';
import type { ToolDefinition } from './toolDefinition';
import { ToolInputError } from './toolInput';
import { sourceName } from './readText';
import type { ToolPorts } from './toolPorts';
import { aboutSource } from './sourceWords';
import { readSource, readSourceInput } from './toolSource';
import type { SourceInput } from './toolSource';

/** So many code units in one call. */
const LIMIT = 5_000_000;

const DEFAULTS = ['o200k_base', 'cl100k_base'];

interface CountInput {
	readonly source: SourceInput;
	/** Undefined: the two of {@link DEFAULTS}. */
	readonly vocabulary: string | undefined;
}

/** How many subword tokens a text is in one or some vocabularies. */
export function countTokens({ subwords }: ToolPorts): ToolDefinition<CountInput> {
	return {
		name: 'nlp_count_tokens',
		read: input => ({ source: readSourceInput(input), vocabulary: input.string('vocabulary') }),
		describe: ({ source }) => ({
			title: l10n.t('Count the tokens of a text'),
			progress: l10n.t('Counting tokens with NLP Lens'),
			about: aboutSource(source),
		}),
		answer: async ({ source: input, vocabulary }, token): Promise<ToolAnswer> => {
			const all = await subwords.vocabularies();
			const wanted = vocabulary === undefined ? DEFAULTS : [vocabulary];
			const found = all.filter(({ id }) => wanted.includes(id));
			if (found.length === 0) {
				const ids = all.map(({ id }) => id).join(', ');
				throw new ToolInputError(`There is no vocabulary ${wanted.join(', ')}. Send one of: ${ids}.`);
			}
			const source = await readSource(input, LIMIT);
			const text = source.text.slice(source.start, source.end);
			const counts = [];
			for (const { id, title, algorithm, size } of found) {
				const [{ tokens, characters }] = await subwords.countTexts(id, [text], token);
				counts.push({ vocabulary: id, title, algorithm, size, tokens, characters, codeUnits: text.length });
			}
			const engine = `NLP Lens subword tokenizers (exact, offline)`;
			return {
				head: `Tokens of ${sourceName(source)}, ${counts[0].characters} characters long. Engine: ${engine}.`,
				engine,
				facts: { source: source.name, vocabularies: all.map(({ id }) => id) },
				kind: 'counts',
				items: counts.map(count => ({ text: `${count.vocabulary}: ${count.tokens} tokens`, data: count })),
			};
		},
	};
}
