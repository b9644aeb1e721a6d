import type { ChatRequestHandler } from 'vscode';
import type { Services } from '../services';
import { chatHandler } from './chatHandler';

/** What answers `@nlp`. */
export function createChat(services: Services): ChatRequestHandler {
	const { generators, prompts, translations } = services;
	return chatHandler({
		...services,
		models: {
			generatorOf: model => generators.editorModels.generatorOf(model),
			prompts,
			describe: error => generators.describe(error),
		},
		translate: (subject, token) => translations.translateQuietly({ ...subject, direction: undefined }, token),
	});
}
