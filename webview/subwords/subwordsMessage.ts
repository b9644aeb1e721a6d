import type {
	PanelExplanation,
	PanelSubwords,
	PanelSubwordStatistics,
	PanelVocabularies,
	VocabularyChoice,
} from '../../src/protocol/panelSubwords';
import type { ShownDetails, TextMeasure } from './pieceRows';
import type { PieceReference } from './pieceUnits';
import type { ExplanationTarget } from './subwordsState';

/** What the host said about subwords. */
export type SubwordsHostMessage =
	| { readonly type: 'vocabulariesRequested' }
	| { readonly type: 'vocabulariesLoaded'; readonly vocabularies: PanelVocabularies }
	| { readonly type: 'vocabulariesFailed' }
	| { readonly type: 'piecesLoaded'; readonly pieces: PanelSubwords; readonly time: number }
	| { readonly type: 'statisticsRequested'; readonly scopeId: number; readonly vocabulary: string }
	| { readonly type: 'statisticsLoaded'; readonly answer: PanelSubwordStatistics }
	| { readonly type: 'statisticsFailed'; readonly scopeId: number; readonly vocabulary: string }
	| { readonly type: 'explanationRequested'; readonly target: ExplanationTarget }
	| { readonly type: 'explanationLoaded'; readonly target: ExplanationTarget; readonly answer: PanelExplanation }
	| { readonly type: 'explanationFailed'; readonly target: ExplanationTarget; readonly message: string };

/** What the user did in the tab. */
export type SubwordsUserMessage =
	| { readonly type: 'choiceChanged'; readonly choice: VocabularyChoice }
	| { readonly type: 'shownChanged'; readonly shown: ShownDetails }
	| {
			readonly type: 'placeMeasured';
			readonly width: number;
			readonly height: number;
			readonly measure: TextMeasure;
	  }
	| { readonly type: 'piecesScrolled'; readonly scrollTop: number; readonly time: number }
	/** `selects`: whether its text is selected in the editor, too. */
	| {
			readonly type: 'pieceActivated';
			readonly reference: PieceReference;
			readonly selects: boolean;
			readonly time: number;
	  }
	| { readonly type: 'specialTokensToggled' }
	| { readonly type: 'howToggled' }
	| { readonly type: 'howStepped'; readonly step: number };

/** Everything that can change the tab. */
export type SubwordsMessage = SubwordsHostMessage | SubwordsUserMessage;
