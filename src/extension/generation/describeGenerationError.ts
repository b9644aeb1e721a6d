import { l10n } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import type { GenerationErrorCode } from '../../generation/generationError';
import { PromptError } from '../../generation/promptTemplate';
import type { Log } from '../log';
import { causeOf } from './causeOf';

/** What to tell the user of an error, in the language of the interface; empty where the user stopped the work. */
export function describeGenerationError(error: unknown, engine: string, log: Log): string {
	if (error instanceof GenerationError && error.code === 'cancelled') return '';
	log.warn(`Language model: ${error instanceof PromptError ? error.message : causeOf(error)}`);
	if (error instanceof PromptError) return error.message;
	if (!(error instanceof GenerationError)) {
		return l10n.t('The language model failed in a way that is not known. The log tells its kind.');
	}
	const words = WORDS[error.code](engine);
	if (error.retryAfter === undefined) return words;
	return `${words} ${l10n.t('It takes the next request in {0} seconds.', error.retryAfter.toLocaleString())}`;
}

const WORDS: Readonly<Record<GenerationErrorCode, (engine: string) => string>> = {
	'not-permitted': engine =>
		l10n.t(
			'You did not allow that text goes to {0}. Choose the language model again to be asked again, or allow it in the menu of your account.',
			engine,
		),
	untrusted: () => l10n.t('In a restricted window no server is asked. Trust the folder first.'),
	'key-refused': engine =>
		l10n.t('The server of {0} wants an API key, or another one. Set it by “Set API Key of Language Model…”.', engine),
	forbidden: engine =>
		l10n.t(
			'{0} refuses requests from here. For Ollama, set OLLAMA_ORIGINS so that it allows this editor, and start it again; elsewhere, see what the API key may use.',
			engine,
		),
	quota: engine =>
		l10n.t('The quota of {0} is spent, or requests come too fast. Wait, or choose another language model.', engine),
	'model-missing': engine =>
		l10n.t('{0} is not there any more, or its address is another one. Choose a language model again.', engine),
	unreachable: engine =>
		l10n.t(
			'{0} does not answer. See whether the server runs, whether its address is right, and whether it lets this editor ask it.',
			engine,
		),
	'server-failed': engine =>
		l10n.t('The server of {0} failed. Try again; if it goes on, look at the messages of the server.', engine),
	'bad-answer': engine =>
		l10n.t(
			'{0} gave no answer that can be used. The log tells why; try again, or choose another language model.',
			engine,
		),
	'broken-off': engine => l10n.t('The answer of {0} broke off before its end. Try again, or with less text.', engine),
	'too-long': engine =>
		l10n.t('The text is too long for {0}. Select less of it, or choose a language model that reads more.', engine),
	'timed-out': engine =>
		l10n.t('{0} said nothing for too long. Try again, or allow it more time in the settings.', engine),
	cancelled: () => '',
};
