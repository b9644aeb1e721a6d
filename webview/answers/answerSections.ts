import type {
	AnswerSet,
	AnswerSource,
	AskedQuestion,
	DocumentAnswer,
	KnowledgeAnswer,
	SourceAnswers,
} from '../../src/protocol/answers';

/** What was found in one source. */
export type AnswerSection =
	| { readonly source: 'documents'; readonly found: SourceAnswers<DocumentAnswer> }
	| { readonly source: 'knowledge'; readonly found: SourceAnswers<KnowledgeAnswer> }
	| { readonly source: 'questions'; readonly found: SourceAnswers<AskedQuestion> };

/** The least likeness of a question that is shown. */
const LEAST_ALIKE = 0.05;

/** What was found in the sources that were asked: the best first, then those that are sure, those without answers last. */
export function answerSections({ documents, knowledge, questions, best }: AnswerSet): readonly AnswerSection[] {
	const sections: AnswerSection[] = [];
	if (documents !== undefined) sections.push({ source: 'documents', found: documents });
	if (knowledge !== undefined) sections.push({ source: 'knowledge', found: knowledge });
	if (questions !== undefined) sections.push({ source: 'questions', found: withoutUnlike(questions) });
	const rank = ({ source, found }: AnswerSection): number => {
		if (found.answers.length === 0) return 3;
		if (source === best) return 0;
		return found.isSure ? 1 : 2;
	};
	return sections.sort((one, two) => rank(one) - rank(two));
}

/** Asked questions that have all but nothing to do with the one at hand are not near it, however few there are. */
function withoutUnlike(found: SourceAnswers<AskedQuestion>): SourceAnswers<AskedQuestion> {
	return { ...found, answers: found.answers.filter(({ similarity }) => similarity >= LEAST_ALIKE) };
}

/** The section whose first answer is the answer, if one is sure. */
export function bestSection(set: AnswerSet): AnswerSection | undefined {
	return answerSections(set).find(({ source, found }) => source === set.best && found.answers.length > 0);
}

/** The words of a section's first answer. */
export function firstAnswer(section: AnswerSection, texts: { list(items: readonly string[]): string }): string {
	switch (section.source) {
		case 'documents':
			return section.found.answers[0].answer.text;
		case 'knowledge':
			return texts.list(section.found.answers[0].values);
		case 'questions':
			return section.found.answers[0].answer.text;
	}
}

/** How sure the first answer of a section is, in [0, 1]. */
export function firstScore(section: AnswerSection): number {
	return section.source === 'questions' ? section.found.answers[0].similarity : section.found.answers[0].probability;
}

/** How a probability is called. */
export type Likelihood = 'veryLikely' | 'likely' | 'possible' | 'unlikely';

/** The name of a probability in [0, 1]. */
export function likelihood(probability: number): Likelihood {
	if (probability >= 0.85) return 'veryLikely';
	if (probability >= 0.6) return 'likely';
	return probability >= 0.3 ? 'possible' : 'unlikely';
}

/** The readable name of a file. */
export function fileTitle(titles: Readonly<Record<string, string>>, file: string): string {
	if (Object.hasOwn(titles, file)) return titles[file];
	return /[^\\/]+(?=[\\/]*$)/u.exec(file)?.[0] ?? file;
}

/** What the library must have for a source to have answers. */
export const ENTRIES_OF = {
	documents: 'passages',
	knowledge: 'statements',
	questions: 'pairs',
} as const satisfies Readonly<Record<AnswerSource, string>>;
