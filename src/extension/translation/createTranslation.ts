import type { ExtensionContext } from 'vscode';
import type { Analyzer } from '../analyzer';
import type { DocumentPolicy } from '../documentPolicy';
import type { DocumentRequests } from '../documentRequests';
import type { GeneratorService, PromptService } from '../generation/generatorService';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { BuiltInTranslator } from './builtInTranslator';
import { Glossaries } from './glossaries';
import { LiveSides } from './liveSides';
import { SideSync } from './sideSync';
import { SideTranslations } from './sideTranslations';
import { TranslationChoice } from './translationChoice';
import { Translations } from './translations';

/** What translation builds on. */
export interface TranslationParts {
	readonly context: ExtensionContext;
	readonly analyzer: Analyzer;
	readonly requests: DocumentRequests;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly generators: Pick<GeneratorService, 'chosen' | 'describe'>;
	readonly prompts: PromptService;
	readonly log: Log;
}

/** What features need of translation. */
export interface TranslationServices {
	readonly glossaries: Glossaries;
	readonly translationChoice: TranslationChoice;
	readonly translations: Translations;
	readonly sides: SideTranslations;
}

/** Puts translation together; no file is read and no model loaded before a person asks. */
export function createTranslation(parts: TranslationParts): TranslationServices {
	const { context, analyzer, requests, policy, settings, generators, prompts, log } = parts;
	const glossaries = new Glossaries(analyzer, context.globalStorageUri, log);
	const translationChoice = new TranslationChoice(settings, context.workspaceState);
	const builtIn = new BuiltInTranslator(analyzer, requests);
	const translations = new Translations({ builtIn, generators, prompts, glossaries, log });
	const sides = new SideTranslations(translations, policy);
	const live = new LiveSides(sides, settings, log);
	context.subscriptions.push(glossaries, translationChoice, sides, new SideSync(sides), live);
	return { glossaries, translationChoice, translations, sides };
}
