import { member } from '../jsonValue';
import type { GenerationRequest } from '../textGenerator';

/**
 * The body of a request for an answer as a stream.
 * @param isPlain for models that refuse options: without a temperature, and with the limit under its newer name
 */
export function requestBody(model: string, request: GenerationRequest, isPlain: boolean): string {
	const { messages, maxTokens, temperature } = request;
	return JSON.stringify({
		model,
		messages: messages.map(({ role, content }) => ({ role, content })),
		stream: true,
		...(temperature === undefined || isPlain ? {} : { temperature }),
		...(maxTokens === undefined ? {} : { [isPlain ? 'max_completion_tokens' : 'max_tokens']: maxTokens }),
	});
}

/** Whether a server refuses a request for its options alone, as OpenAI's models that think do. */
export function wantsOtherOptions(status: number, body: unknown): boolean {
	if (status !== 400 && status !== 422) return false;
	const parameter = member(member(body, 'error'), 'param');
	return parameter === 'max_tokens' || parameter === 'temperature';
}
