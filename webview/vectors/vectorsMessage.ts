import type { ContextualLayer } from '../../src/protocol/contextual';
import type {
	PanelWordVectors,
	ShowVectors,
	SpaceChoice,
	SpaceSource,
	VectorsPart,
} from '../../src/protocol/panelVectors';
import type { HeatMessage } from '../plot/heatGrid';
import type { MapMessage } from '../plot/mapState';
import type { TrainForm } from './trainForm';
import type {
	ContextsView,
	SpaceState,
	SpaceView,
	VectorAnswers,
	VectorQuestion,
	WordsState,
	WordsView,
} from './vectorsState';

/** The maps of the tab: documents of a folder, words, occurrences of a word. */
export type VectorMap = 'documents' | 'words' | 'contexts';

/** An answer of the host, with the key of its question. */
type Answered = {
	readonly [Q in VectorQuestion]: {
		readonly type: 'answered';
		readonly question: Q;
		readonly key: string;
		readonly data: VectorAnswers[Q];
	};
}[VectorQuestion];

/** What the host said. */
export type VectorsHostMessage =
	| { readonly type: 'requested'; readonly question: VectorQuestion; readonly key: string }
	| Answered
	| { readonly type: 'outdated'; readonly question: VectorQuestion; readonly key: string }
	| { readonly type: 'failed'; readonly question: VectorQuestion; readonly key: string; readonly message: string }
	| { readonly type: 'wordVectorsChanged'; readonly changed: PanelWordVectors }
	| { readonly type: 'folderRead'; readonly serial: number }
	| { readonly type: 'contextProgress'; readonly part: number }
	| { readonly type: 'shown'; readonly show: ShowVectors };

/** What the user did in the tab. */
export type VectorsUserMessage =
	| { readonly type: 'partChosen'; readonly part: VectorsPart }
	| { readonly type: 'spaceViewChosen'; readonly view: SpaceView }
	| { readonly type: 'sourceChosen'; readonly source: SpaceSource }
	| { readonly type: 'spaceSet'; readonly change: Partial<SpaceChoice> }
	| { readonly type: 'settingsToggled' }
	| { readonly type: 'textWritten'; readonly written: string }
	| { readonly type: 'rowChosen'; readonly row: number }
	| { readonly type: 'heatMoved'; readonly first: SpaceState['heatFirst'] }
	| { readonly type: 'heat'; readonly message: HeatMessage }
	| { readonly type: 'map'; readonly map: VectorMap; readonly message: MapMessage }
	| { readonly type: 'wordsViewChosen'; readonly view: WordsView }
	| {
			readonly type: 'wordsSet';
			readonly change: Partial<Pick<WordsState, 'model' | 'word' | 'odd' | 'projection' | 'mapped' | 'mapSize'>>;
	  }
	| { readonly type: 'analogySet'; readonly change: Partial<WordsState['analogy']> }
	| { readonly type: 'formSet'; readonly change: Partial<TrainForm> }
	| { readonly type: 'contextsViewChosen'; readonly view: ContextsView }
	| { readonly type: 'layerChosen'; readonly layer: ContextualLayer }
	| { readonly type: 'senseChosen'; readonly sense: number }
	/** The contexts of the word at an offset of the scope's text. */
	| { readonly type: 'contextsAsked'; readonly offset: number }
	| { readonly type: 'retried'; readonly question: VectorQuestion };

/** Everything that can change the tab. */
export type VectorsMessage = VectorsHostMessage | VectorsUserMessage;
