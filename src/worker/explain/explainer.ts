import type { LayerName } from '../../core/doc/layers';
import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import type { Explanation } from '../../core/explanation/explanation';
import type { LearningControl } from '../../core/linear/learningControl';
import type { Nlp } from '../../core/nlp';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { AnalysisSettings } from '../../protocol/analysis';
import type { ExplainParams } from '../../protocol/explain';

/** What an explanation is made of. */
export interface ExplainedPlace {
	readonly nlp: Nlp;
	readonly document: AnalyzedDocument;
	/** Those that the document was opened with. */
	readonly settings: AnalysisSettings;
	/** The layers that the explainer asked for, around the place or over the whole range. */
	readonly annotation: RangeAnnotation;
	readonly params: ExplainParams;
	readonly control: LearningControl;
}

/** Explains one ability. */
export interface Explainer {
	/** Whether it looks at the sentences around the place, or at all that was asked about. */
	readonly reach: 'sentence' | 'range';
	readonly layers: readonly LayerName[];
	/** The explanation; undefined where there is nothing to explain. @throws NlpError that of a missing or malformed model */
	explain(place: ExplainedPlace): Explanation | undefined | Promise<Explanation | undefined>;
}
