import { l10n } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Span } from '../../core/text/span';
import type { PanelHostNotifications, PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type {
	PanelTranslated,
	PanelTranslatedSentence,
	PanelTranslationSettings,
	TranslationCommand,
} from '../../protocol/panelTranslation';
import type { TranslatedParagraph, TranslatedSentence } from '../../protocol/translation';
import type { GeneratorService } from '../generation/generatorService';
import { messageOf } from '../log';
import type { Log } from '../log';
import { rangeOfSpan } from '../text/ranges';
import { fixedDirection } from '../translation/translationChoice';
import type { TranslationChoice } from '../translation/translationChoice';
import type { Glossaries } from '../translation/glossaries';
import type { Translations } from '../translation/translations';
import { applyTranslation } from '../translation/useTranslation';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

/** At most so often sentences that are done are told. */
const TELL_EVERY_MS = 60;

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link serveTranslation} needs of the host. */
export interface PanelTranslationSources {
	readonly scopes: PanelScopes;
	readonly translations: Translations;
	readonly translationChoice: TranslationChoice;
	readonly glossaries: Glossaries;
	readonly generators: GeneratorService;
	readonly runTranslationCommand: (command: TranslationCommand) => void;
	readonly log: Log;
}

/** What can be chosen in the tab, and what is. */
export async function panelTranslationSettings({
	translationChoice: { engine, direction },
	glossaries,
	generators,
	log,
}: Omit<
	PanelTranslationSources,
	'scopes' | 'translations' | 'runTranslationCommand'
>): Promise<PanelTranslationSettings> {
	const { revision } = glossaries;
	const chosen = { revision, engine, direction, languageModel: generators.engine ?? '' };
	try {
		const { terms, problems } = await glossaries.state();
		return { ...chosen, terms: terms.length, problems };
	} catch (error) {
		log.warn(`Glossary: ${messageOf(error)}`);
		return { ...chosen, terms: 0, problems: 0 };
	}
}

/** Answers the panel's requests about translation. */
export function serveTranslation(connection: MessageConnection, sources: PanelTranslationSources): void {
	const { scopes, translations, translationChoice } = sources;
	connection.onRequest('panel/translationSettings', () => panelTranslationSettings(sources));
	connection.onRequest('panel/translate', (params: Params<'panel/translate'>, token: CancellationToken) =>
		answerAbout<PanelTranslated>(scopes, params.scopeId, token, async ({ document, span }, own) => {
			const { scopeId, run, engine, direction } = params;
			const teller = new SentenceTeller(connection, document, run);
			const wish = { document, span, engine, direction: fixedDirection(direction) };
			try {
				const done = await translations.translate(wish, paragraph => teller.add(paragraph), own);
				if (!done) return undefined;
				teller.finish();
				const { translation, notes } = done;
				return { scopeId, run, engine: translation.engine, direction: translation.direction, notes };
			} finally {
				teller.dispose();
			}
		}),
	);
	connection.onRequest('panel/useTranslation', async ({ scopeId, use }: Params<'panel/useTranslation'>) => {
		const target = scopes.targetOf(scopeId);
		const { last } = translations;
		const isOfScope =
			target?.document === last?.document &&
			target?.span.start === last?.span.start &&
			target?.span.end === last?.span.end;
		if (!last || !isOfScope)
			throw new Error(l10n.t('The text has changed since it was translated. Translate it again.'));
		await applyTranslation(last, use);
		return null;
	});
	connection.onNotification(
		'panel/translationChosen',
		({ engine, direction }: PanelWebviewNotifications['panel/translationChosen']) => {
			translationChoice.chooseDirection(direction);
			return translationChoice.chooseEngine(engine);
		},
	);
	connection.onNotification(
		'panel/translationCommand',
		({ command }: PanelWebviewNotifications['panel/translationCommand']) => sources.runTranslationCommand(command),
	);
}

/** Tells sentences as they are done, a few at a time. */
class SentenceTeller {
	readonly #connection: MessageConnection;
	readonly #document: TextDocument;
	readonly #run: number;
	#waiting: PanelTranslatedSentence[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(connection: MessageConnection, document: TextDocument, run: number) {
		this.#connection = connection;
		this.#document = document;
		this.#run = run;
	}

	add(paragraph: TranslatedParagraph): void {
		for (const sentence of paragraph.sentences) this.#waiting.push(panelSentence(this.#document, paragraph, sentence));
		this.#timer ??= setTimeout(() => this.finish(), TELL_EVERY_MS);
	}

	/** Tells what was not told yet. */
	finish(): void {
		this.dispose();
		if (this.#waiting.length === 0) return;
		const told: PanelHostNotifications['panel/translatedSentences'] = { run: this.#run, sentences: this.#waiting };
		this.#waiting = [];
		this.#connection.sendNotification('panel/translatedSentences', told).catch(() => undefined);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}

/** A sentence with its two texts; places of its phrases are places in these. */
function panelSentence(
	document: TextDocument,
	paragraph: TranslatedParagraph,
	{ source, target, phrases, confidence }: TranslatedSentence,
): PanelTranslatedSentence {
	const inSource = ({ start, end }: Span): Span => ({ start: start - source.start, end: end - source.start });
	const inTarget = ({ start, end }: Span): Span => ({ start: start - target.start, end: end - target.start });
	const offset = paragraph.target.start;
	return {
		source,
		sourceText: document.getText(rangeOfSpan(document, source)),
		text: paragraph.text.slice(target.start - offset, target.end - offset),
		phrases: phrases.map(phrase => ({
			source: inSource(phrase.source),
			target: inTarget(phrase.target),
			origin: phrase.origin,
			words: phrase.words.map(word => ({ source: inSource(word.source), target: inTarget(word.target) })),
		})),
		...(confidence === undefined ? {} : { confidence }),
	};
}
