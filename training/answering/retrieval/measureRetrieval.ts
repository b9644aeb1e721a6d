import type { ChineseWordCutter } from '../../../src/core/tasks/answering/answeringResources';
import { PassageIndex } from '../../../src/core/tasks/answering/retrieval/passageIndex';
import { distinctParagraphs } from '../readingSets';
import type { ReadParagraph } from '../readingSets';

/** How deep is looked for a paragraph. */
const DEPTH = 10;

/** What came out, in the columns of the table. */
export interface RetrievalScores {
	readonly paragraphs: number;
	readonly questions: number;
	/** Part of the questions whose paragraph comes first. */
	readonly 'recall@1': string;
	readonly 'recall@5': string;
	/** Mean of one over the rank, 0 beyond ten. */
	readonly 'MRR@10': string;
	readonly 'index bytes / text byte': string;
	/** Mean of milliseconds. */
	readonly 'ms a question': string;
}

/** Asks each question of a set of all its paragraphs. */
export async function measureRetrieval(
	set: readonly ReadParagraph[],
	words: ChineseWordCutter,
): Promise<RetrievalScores> {
	const paragraphs = distinctParagraphs(set);
	const index = PassageIndex.empty(words);
	for (const [number, { text }] of paragraphs.entries()) {
		await index.add({ name: String(number), stamp: '', format: 'plain', kind: 'text', text });
	}
	const bytes = index.toBytes().length;
	const start = performance.now();
	const ranks = paragraphs.flatMap(({ questions }, number) =>
		questions.map(({ question }) => {
			const files = new Set(index.search(question, 2 * DEPTH).map(({ file }) => file));
			return [...files].indexOf(String(number)) + 1;
		}),
	);
	const milliseconds = (performance.now() - start) / ranks.length;
	const part = (most: number): string =>
		(ranks.filter(rank => rank > 0 && rank <= most).length / ranks.length).toFixed(4);
	const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= DEPTH ? 1 / rank : 0), 0) / ranks.length;
	const textBytes = paragraphs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
	return {
		paragraphs: paragraphs.length,
		questions: ranks.length,
		'recall@1': part(1),
		'recall@5': part(5),
		'MRR@10': reciprocal.toFixed(4),
		'index bytes / text byte': (bytes / textBytes).toFixed(2),
		'ms a question': milliseconds.toFixed(2),
	};
}
