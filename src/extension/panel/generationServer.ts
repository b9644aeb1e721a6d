import { l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import { summarizeText } from '../../generation/summarizeText';
import type { TextGenerator } from '../../generation/textGenerator';
import type { PanelRequests } from '../../protocol/panel';
import type { PanelGeneratedSummary, PanelGenerationHostNotifications } from '../../protocol/panelGeneration';
import type { SummaryLength } from '../../protocol/summaries';
import type { Analysis } from '../analysis';
import { abortOf } from '../generation/abortOf';
import type { GeneratorService, PromptService } from '../generation/generatorService';
import type { Target } from '../target';
import { rangeOfSpan } from '../text/ranges';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

type Asked = PanelRequests['panel/generateSummary']['params'];
type Written = PanelGenerationHostNotifications['panel/summaryWritten'];

/** What {@link serveGeneration} needs of the host. */
export interface PanelGenerationSources {
	readonly scopes: PanelScopes;
	readonly analysis: Analysis;
	readonly generators: GeneratorService;
	readonly prompts: PromptService;
}

/** Answers the panel's requests about language models that write. */
export function serveGeneration(connection: MessageConnection, sources: PanelGenerationSources): void {
	connection.onRequest('panel/generator', () => ({ engine: sources.generators.engine ?? '' }));
	connection.onRequest('panel/generateSummary', (asked: Asked, token: CancellationToken) =>
		answerAbout(sources.scopes, asked.scopeId, token, async (target, own) => {
			const tell = (written: Omit<Written, 'run'>): void => {
				connection.sendNotification('panel/summaryWritten', { run: asked.run, ...written }).catch(() => undefined);
			};
			return generateSummary(sources, asked, target, own, tell);
		}),
	);
}

/** @returns nothing where it was stopped */
async function generateSummary(
	sources: PanelGenerationSources,
	asked: Asked,
	target: Target,
	token: CancellationToken,
	tell: (written: Omit<Written, 'run'>) => void,
): Promise<PanelGeneratedSummary | undefined> {
	const { generators } = sources;
	const written = { text: '', parts: 1, engine: generators.engine ?? '' };
	try {
		const generator = await generators.chosen();
		if (!generator)
			return await builtIn(sources, asked, target, token, written, l10n.t('No language model is chosen.'));
		written.engine = generator.engine;
		await write(sources, asked, target, token, generator, written, tell);
		return { scopeId: asked.scopeId, run: asked.run, note: '', ...written };
	} catch (error) {
		const note = generators.describe(error);
		return note === '' ? undefined : await builtIn(sources, asked, target, token, written, note);
	}
}

/** What was written so far. */
interface WrittenSummary {
	text: string;
	parts: number;
	engine: string;
}

async function write(
	{ prompts }: PanelGenerationSources,
	{ options }: Asked,
	{ document, span }: Target,
	token: CancellationToken,
	generator: TextGenerator,
	written: WrittenSummary,
	tell: (written: Omit<Written, 'run'>) => void,
): Promise<void> {
	const stop = abortOf(token);
	const fill: PromptService['messages'] = (name, values) => prompts.messages(name, values);
	const onPart = (part: number, parts: number): void => {
		written.parts = parts;
		tell({ text: '', part, parts });
	};
	const wish = { length: lengthInWords(options.length), query: options.query ?? '' };
	const work = { generator, fill, signal: stop.signal, onPart };
	try {
		for await (const text of summarizeText(document.getText(rangeOfSpan(document, span)), wish, work)) {
			written.text += text;
			tell({ text, part: written.parts, parts: written.parts });
		}
	} finally {
		stop.dispose();
	}
}

/** The built-in summary in the place of the model's, or below what came of that. */
async function builtIn(
	{ analysis }: PanelGenerationSources,
	{ scopeId, run, options }: Asked,
	{ document, span }: Target,
	token: CancellationToken,
	written: WrittenSummary,
	note: string,
): Promise<PanelGeneratedSummary | undefined> {
	const summary = await analysis.summarize(document, span, options, token);
	return summary && { scopeId, run, note, ...written, builtIn: summary };
}

/** A length in the English words of the prompt. */
function lengthInWords({ unit, value }: SummaryLength): string {
	switch (unit) {
		case 'sentences':
			return value === 1 ? '1 sentence' : `${String(value)} sentences`;
		case 'characters':
			return `at most ${String(value)} characters`;
		case 'percent':
			return `about ${String(value)} percent of its length`;
	}
}
