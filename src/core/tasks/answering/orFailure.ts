import { NlpError } from '../../errors';
import type { SourceAnswers } from './answers';

/**
 * What a source answers; where a model is missing or malformed, that it could not, so that the other sources still answer.
 * @throws whatever else goes wrong, and NlpError `cancelled`
 */
export async function orFailure<A>(engine: string, answers: Promise<SourceAnswers<A>>): Promise<SourceAnswers<A>> {
	try {
		return await answers;
	} catch (error) {
		if (!(error instanceof NlpError) || error.code === 'cancelled') throw error;
		return { engine, answers: [], isSure: false, probability: 0, failures: [error.message] };
	}
}
