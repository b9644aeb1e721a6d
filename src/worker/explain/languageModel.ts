import type { ExplanationStep } from '../../core/explanation/explanation';
import { PAPERS } from '../../core/explanation/papers';
import { say } from '../../core/explanation/say';

/** What can be told of a language model of the user's: how it writes, and that nobody can say why it wrote what it did. */
export function explainLanguageModel(ability: 'translation' | 'summary'): ExplanationStep[] {
	const words = [say(`model.${ability}`), say('model.unknown')];
	return [{ title: say('model.title'), words, pictures: [], papers: [PAPERS.transformer, PAPERS.fewShot] }];
}
