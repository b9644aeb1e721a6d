import type { AnswerSet, AnswerSource, SourceAnswers } from './answers';

/**
 * The source whose best answer is the surest; undefined where none is sure. Of equally sure ones the first counts: a question that
 * was asked before, then a statement, then words of a text.
 */
export function surestSource({
	questions,
	knowledge,
	documents,
}: Pick<AnswerSet, AnswerSource>): AnswerSource | undefined {
	const sureness: readonly (readonly [AnswerSource, number])[] = [
		['questions', surenessOf(questions)],
		['knowledge', surenessOf(knowledge)],
		['documents', surenessOf(documents)],
	];
	const surest = Math.max(...sureness.map(([, value]) => value));
	return surest > 0 ? sureness.find(([, value]) => value === surest)?.[0] : undefined;
}

/** How sure the best answer of a source is; 0 where it is not known. */
function surenessOf(source: SourceAnswers<unknown> | undefined): number {
	return source?.isSure === true ? source.probability : 0;
}
