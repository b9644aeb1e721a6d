import { Uri, l10n } from 'vscode';
import { findExcerpt } from '../../core/text/findExcerpt';
import type { Excerpt, AnswerSet } from '../../protocol/answers';
import { readTextFile } from '../corpus/fileText';
import { escaped } from '../markdown';
import { TextPlaces } from '../text/textPlaces';
import type { ToolAnswer, ToolItem } from './toolAnswer';
import type { ToolDefinition } from './toolDefinition';
import { ToolInputError } from './toolInput';
import { counted, onOneLine } from './readText';
import type { ToolPorts } from './toolPorts';
import { nameOf } from './toolSource';

/** Passages that are given at most, and where nobody says how many. */
const MOST = 10;
const FEW = 5;

/** A longer query is cut by the search itself. */
const LONGEST_QUERY = 2000;

interface SearchInput {
	readonly query: string;
	readonly limit: number;
}

/** Passages of the indexed folder that have to do with a query. */
export function searchDocuments({ library }: ToolPorts): ToolDefinition<SearchInput> {
	return {
		name: 'nlp_search_documents',
		read: input => ({ query: input.requiredString('query'), limit: input.integer('limit', 1, MOST) ?? FEW }),
		describe: ({ query }) => ({
			title: l10n.t('Search the indexed documents'),
			progress: l10n.t('Searching the indexed documents with NLP Lens'),
			about: l10n.t(
				'The index of NLP Lens is searched for: {0}. Passages of the files go to the language model.',
				escaped(query.slice(0, LONGEST_QUERY)),
			),
		}),
		answer: async ({ query, limit }, token) => {
			if (!library.plan) {
				throw new ToolInputError(
					'No folder is indexed, so there is nothing to search. Ask the user to run the command “NLP Lens: Index Folder for Answers”, ' +
						'or search the files with another tool.',
				);
			}
			const answers = await library.ask(query, 'documents', token);
			return answered(query, answers, await itemsOf((answers.passages ?? []).slice(0, limit)));
		},
	};
}

function answered(query: string, { documents, isOtherLanguage }: AnswerSet, items: readonly ToolItem[]): ToolAnswer {
	const best = documents?.isSure === true ? documents.answers.at(0) : undefined;
	const found = `${counted(items.length, 'passage')} for “${onOneLine(query)}”, the best first.`;
	const read = best ? ` The reader’s own answer: ${onOneLine(best.answer.text)}.` : '';
	const other =
		'The documents are mostly in the other of the two languages, Chinese and English: search in that one, too.';
	return {
		head: `${found}${read} Engine: BM25 over passages (offline).`,
		engine: 'BM25 over passages, NLP Lens (offline)',
		facts: { query, ...(best && { answer: { text: best.answer.text, probability: best.probability } }) },
		kind: 'passages',
		items,
		notes: [...(documents?.failures ?? []), ...(isOtherLanguage ? [other] : [])],
	};
}

/** Passages with the lines in which they stand now; each file is read once. */
async function itemsOf(passages: readonly (Excerpt & { readonly score?: number })[]): Promise<readonly ToolItem[]> {
	const texts = new Map<string, Promise<string | undefined>>();
	const items: ToolItem[] = [];
	for (const passage of passages) {
		const reading = texts.get(passage.file) ?? textOf(passage.file);
		texts.set(passage.file, reading);
		items.push(itemOf(passage, await reading));
	}
	return items;
}

async function textOf(file: string): Promise<string | undefined> {
	const portions = await readTextFile(Uri.parse(file, true));
	return typeof portions === 'string' ? undefined : [...portions].join('');
}

function itemOf(passage: Excerpt & { readonly score?: number }, text: string | undefined): ToolItem {
	const file = nameOf(Uri.parse(passage.file, true));
	const span = text === undefined ? undefined : findExcerpt(text, passage);
	const places = new TextPlaces(text ?? '');
	const lines = span && { line: places.at(span.start).line, endLine: places.at(span.end).line };
	const where = lines ? `${file}:${lines.line}-${lines.endLine}` : file;
	return {
		text: `[${where}] ${onOneLine(passage.text)}`,
		data: {
			file,
			...(span && { start: span.start, end: span.end }),
			...lines,
			...(passage.score !== undefined && { score: Math.round(passage.score * 100) / 100 }),
			text: passage.text,
		},
	};
}
