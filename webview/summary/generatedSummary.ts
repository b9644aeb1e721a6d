import type { PanelGeneratedSummary, PanelGenerationHostNotifications } from '../../src/protocol/panelGeneration';
import type { SummarizeResult, SummaryOptions } from '../../src/protocol/summaries';

/** A summary by the user's language model, as it is written. */
export interface GeneratedSummary {
	/** What the chosen model is called; empty where none is chosen, undefined before it is known. */
	readonly engine: string | undefined;
	/** Names what is being written, or was; 0 before the first. */
	readonly run: number;
	readonly phase: 'none' | 'writing' | 'done' | 'stopped' | 'failed';
	/** What is asked, and about which scope. */
	readonly asked: { readonly scopeId: number; readonly options: SummaryOptions } | undefined;
	readonly text: string;
	/** Which part of a long text is read, of how many. */
	readonly part: number;
	readonly parts: number;
	/** Who wrote it, or was to. */
	readonly author: string;
	/** What is to be known of it, or why it failed. */
	readonly note: string;
	readonly builtIn: SummarizeResult | undefined;
}

/** Everything that can change it. */
export type GeneratedSummaryMessage =
	| { readonly type: 'generatorTold'; readonly engine: string }
	| { readonly type: 'writingStarted'; readonly scopeId: number; readonly options: SummaryOptions }
	| { readonly type: 'writingStopped' }
	| ({ readonly type: 'summaryWritten' } & PanelGenerationHostNotifications['panel/summaryWritten'])
	| { readonly type: 'summaryGenerated'; readonly summary: PanelGeneratedSummary }
	| { readonly type: 'writingFailed'; readonly run: number; readonly message: string };

/** Before anything was written. */
export const NO_GENERATED_SUMMARY: GeneratedSummary = {
	engine: undefined,
	run: 0,
	phase: 'none',
	asked: undefined,
	text: '',
	part: 1,
	parts: 1,
	author: '',
	note: '',
	builtIn: undefined,
};

/** The summary after a message; what is told of an earlier one, or of one that was stopped, concerns nobody. */
export function reduceGenerated(state: GeneratedSummary, message: GeneratedSummaryMessage): GeneratedSummary {
	switch (message.type) {
		case 'generatorTold':
			return state.engine === message.engine ? state : { ...state, engine: message.engine };
		case 'writingStarted':
			return started(state, message);
		case 'writingStopped':
			return state.phase === 'writing' ? { ...state, phase: 'stopped' } : state;
		case 'summaryWritten':
			if (!isAwaited(state, message.run)) return state;
			return { ...state, text: state.text + message.text, part: message.part, parts: message.parts };
		case 'summaryGenerated':
			return isAwaited(state, message.summary.run) ? generated(state, message.summary) : state;
		case 'writingFailed':
			return isAwaited(state, message.run) ? { ...state, phase: 'failed', note: message.message } : state;
	}
}

function started({ engine, run }: GeneratedSummary, asked: NonNullable<GeneratedSummary['asked']>): GeneratedSummary {
	const { scopeId, options } = asked;
	const author = engine ?? '';
	return { ...NO_GENERATED_SUMMARY, engine, run: run + 1, phase: 'writing', asked: { scopeId, options }, author };
}

function generated(state: GeneratedSummary, summary: PanelGeneratedSummary): GeneratedSummary {
	const { text, parts, note, engine, builtIn } = summary;
	return { ...state, phase: 'done', text, parts, note, author: engine, builtIn };
}

/** What is left of it for another text. */
export function generatedOfNewText({ engine, run }: GeneratedSummary): GeneratedSummary {
	return { ...NO_GENERATED_SUMMARY, engine, run };
}

function isAwaited({ phase, run }: GeneratedSummary, told: number): boolean {
	return phase === 'writing' && run === told;
}
