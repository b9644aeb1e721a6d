import { soundLabel } from '../../annotation/entityKinds';
import type { ImportProblem } from '../../annotation/goldAnnotation';
import type { GivenSentence } from '../../annotation/placeSentences';
import { placeSentences } from '../../annotation/placeSentences';
import { squeeze } from '../../annotation/squeezedText';
import type { AnnotatedText, ReadAnnotations } from './annotatedText';
import { NOTHING_READ } from './annotatedText';
import { entitiesOfTags, tagsOfEntities } from './entityTags';

/** A line `token TAB tag` for each word, a blank line after each sentence; what is between known words is a token, too. */
export function writeIob2Sentences({ sentences }: AnnotatedText): string {
	const parts = sentences.map(({ sentence }) => {
		const tags = tagsOfEntities(sentence.words, sentence.entities);
		const lines = sentence.words.map(({ start, end }, index) => {
			return `${squeeze(sentence.text.slice(start, end))}\t${tags[index]}\n`;
		});
		return `${lines.filter(line => !line.startsWith('\t')).join('')}\n`;
	});
	return parts.join('');
}

/**
 * Reads tokens with entity tags, IOB2 or its kin, one token a line: the first column is the token, the last one the tag, as in the files of
 * the CoNLL shared tasks; also character by character, as Chinese corpora have it. Tokens are only used to find the place.
 */
export function readIob2(content: string, text: string): ReadAnnotations {
	const sentences: GivenSentence[] = [];
	const problems: ImportProblem[] = [];
	let tokens: string[] = [];
	let tags: string[] = [];
	const close = (): void => {
		if (tokens.length > 0) sentences.push(sentenceOf(tokens, tags));
		[tokens, tags] = [[], []];
	};
	for (const line of content.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u)) {
		if (line.trim() === '' || line.startsWith('-DOCSTART-')) {
			close();
			continue;
		}
		const columns = line.split(line.includes('\t') ? '\t' : ' ');
		tokens.push(columns[0]);
		tags.push(columns.length > 1 ? (columns.at(-1)?.trim() ?? 'O') : 'O');
	}
	close();
	const { placed, lost } = placeSentences(text, sentences);
	for (const { squeezed } of lost) problems.push({ line: 0, what: 'notFound', detail: squeezed.slice(0, 60) });
	return {
		...NOTHING_READ,
		stretches: placed.map(({ start, sentence }) => ({ start, end: start + sentence.text.length })),
		entities: placed.flatMap(({ start: at, sentence }) =>
			sentence.entities.map(({ start, end, label }) => {
				return { start: at + start, end: at + end, label, isCorrected: false };
			}),
		),
		problems,
	};
}

function sentenceOf(tokens: readonly string[], tags: readonly string[]): GivenSentence {
	const spans: { start: number; end: number }[] = [];
	let squeezed = '';
	for (const token of tokens) {
		const start = squeezed.length;
		squeezed += squeeze(token);
		spans.push({ start, end: squeezed.length });
	}
	const entities = entitiesOfTags(tags)
		.map(({ first, end, label }) => ({
			start: spans[first].start,
			end: spans[end - 1].end,
			label: soundLabel(label),
			isCorrected: false,
		}))
		.filter(({ start, end }) => start < end);
	return { squeezed, start: -1, words: [], entities, checked: ['entities'], comments: [] };
}
