import type { WordProbability } from '../../../src/protocol/ngram';
import { shortText } from '../shortText';

/** P(brown | The, quick). */
export function factorText({ word, history }: WordProbability): string {
	const given = history.map(each => shortText(each, 24)).join(', ');
	return given === '' ? `P(${shortText(word, 40)})` : `P(${shortText(word, 40)} | ${given})`;
}
