import { Nlp } from '../../../src/core/nlp';
import { readPassages } from '../../../src/core/tasks/answering/reading/readPassages';
import type { ReadPassage } from '../../../src/core/tasks/answering/reading/spanChoice';
import type { SpanRanker } from '../../../src/core/tasks/answering/reading/spanRanker';
import { PassageIndex } from '../../../src/core/tasks/answering/retrieval/passageIndex';
import { shippedModels } from '../../support/shippedModels';
import type { PreparedQuestion, PreparedSet } from './preparedQuestions';

/** A paragraph that was found for a question. */
export interface FoundParagraph {
	readonly paragraph: number;
	readonly score: number;
}

/** Finds the paragraphs of a set for its questions. */
export async function searcherOf({
	passages,
}: PreparedSet): Promise<(question: string, limit: number) => FoundParagraph[]> {
	const index = PassageIndex.empty(await new Nlp(shippedModels).answering.chineseWords());
	for (const [paragraph, { text }] of passages.entries()) {
		await index.add({ name: String(paragraph), stamp: '', format: 'plain', kind: 'text', text });
	}
	return (question, limit) => {
		// A long paragraph is more than one passage of the index.
		const found = new Map<number, FoundParagraph>();
		for (const { file, score } of index.search(question, 3 * limit)) {
			const paragraph = Number(file);
			if (!found.has(paragraph) && found.size < limit) found.set(paragraph, { paragraph, score });
		}
		return [...found.values()];
	};
}

/** Scores the candidates of paragraphs for a question. */
export function readFound(
	{ passages }: PreparedSet,
	{ marked }: PreparedQuestion,
	found: readonly FoundParagraph[],
	ranker: SpanRanker,
): ReadPassage[] {
	return readPassages(
		marked,
		found.map(({ paragraph, score }) => ({ marked: passages[paragraph], score })),
		ranker,
	);
}
