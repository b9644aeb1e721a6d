import type { CancellationSignal } from '../../core/cancellationSignal';
import type { LayerName } from '../../core/doc/layers';
import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import type { LearningControl } from '../../core/linear/learningControl';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { inSteps, rest } from '../../core/steps';
import {
	ABSTRACTIVE_ENGINE,
	ABSTRACTIVE_LAYERS,
	AbstractiveSummarizer,
} from '../../core/tasks/summarization/abstractive/abstractiveSummarizer';
import type { SummarySource } from '../../core/tasks/summarization/extractiveSummarizer';
import { SUMMARY_LAYERS } from '../../core/tasks/summarization/extractiveSummarizer';
import type { SummaryQuery } from '../../core/tasks/summarization/queryRelevance';
import type { SummaryKind, SummaryOptions } from '../../core/tasks/summarization/summary';
import type { DocumentText } from '../../core/text/documentText';
import type { FolderSummarySentence, SourceText, SummarizeResult } from '../../protocol/summaries';
import { longWork } from '../longWork';

/** The layers that a kind of summary draws on. */
export function summaryLayers(kind: SummaryKind): readonly LayerName[] {
	return kind === 'abstractive' ? ABSTRACTIVE_LAYERS : SUMMARY_LAYERS;
}

/** How texts are analyzed that do not belong to an open document. */
const SETTINGS = { language: 'auto', standard: 'pku' } as const;

/** What is cancelled, for the message. */
const WORK = 'The summary';

/** Makes summaries of either kind; what they need is read when the first is asked for. */
export class SummaryMaker {
	readonly #nlp: Nlp;
	#abstractive: AbstractiveSummarizer | undefined;

	constructor(nlp: Nlp) {
		this.#nlp = nlp;
	}

	/**
	 * @param annotation with the {@link summaryLayers} of the kind, as far as they are there
	 * @throws NlpError `cancelled` when the control's signal says so.
	 */
	async make(
		source: Pick<DocumentText, 'text' | 'prose'>,
		annotation: RangeAnnotation,
		options: SummaryOptions,
		control: LearningControl,
	): Promise<Pick<SummarizeResult, 'engine' | 'sentences' | 'substitutions' | 'failures'>> {
		const { summarizer, failure } = await this.#nlp.summarizer();
		const failures = failure === undefined ? annotation.failures : [...annotation.failures, failure];
		if (options.kind === 'abstractive') {
			this.#abstractive ??= new AbstractiveSummarizer(summarizer);
			const written = await inSteps(this.#abstractive.summarize(source, annotation, options.length), control, WORK);
			return { engine: ABSTRACTIVE_ENGINE, ...written, failures };
		}
		const query = await this.#queryOf(options);
		const sentences = await inSteps(summarizer.summarize({ source, annotation }, options, query), control, WORK);
		return { engine: summarizer.engine, sentences, substitutions: [], failures };
	}

	/**
	 * A summary of texts as of one, always extractive.
	 * @throws NlpError `cancelled` when the signal says so.
	 */
	async makeOfTexts(
		texts: readonly SourceText[],
		options: SummaryOptions,
		scheduler: Scheduler,
		signal: CancellationSignal,
	): Promise<{ engine: string; sentences: FolderSummarySentence[] }> {
		const { summarizer } = await this.#nlp.summarizer();
		const query = await this.#queryOf(options);
		const control = longWork(scheduler, signal);
		const sources: SummarySource[] = [];
		for (const { text, format } of texts) {
			const document = this.#nlp.open(text, { ...SETTINGS, format }, scheduler);
			const annotation = await document.analyze({ start: 0, end: text.length }, SUMMARY_LAYERS, signal);
			sources.push({ source: document, annotation });
			await rest(control, WORK);
		}
		const placed = await inSteps(summarizer.summarizeTexts(sources, options, query), control, WORK);
		return {
			engine: summarizer.engine,
			sentences: placed.map(({ text, sentence }) => ({ name: texts[text].name, ...sentence })),
		};
	}

	async #queryOf({ query = '' }: SummaryOptions): Promise<SummaryQuery | undefined> {
		const text = query.trim();
		return text === '' ? undefined : { text, terms: await this.#nlp.queryTerms(text, SETTINGS) };
	}
}
