import type { PanelRelations } from '../../src/protocol/panelRelations';
import type { Point } from './graphLayout';
import type { RelationsView } from './relationsState';

/** What the host said about relations. */
export interface RelationsHostMessage {
	readonly type: 'relationsLoaded';
	readonly relations: PanelRelations;
	readonly time: number;
}

/** What the user did in the tab; distances in CSS pixels, points in units of the drawing. */
export type RelationsUserMessage =
	| { readonly type: 'viewChanged'; readonly view: RelationsView }
	| { readonly type: 'labelChanged'; readonly label: string }
	| { readonly type: 'mentionShown'; readonly fact: string; readonly mention: number }
	| { readonly type: 'graphMeasured'; readonly width: number; readonly height: number }
	| { readonly type: 'graphMoved'; readonly dx: number; readonly dy: number }
	| { readonly type: 'graphZoomed'; readonly factor: number; readonly fixed?: Point }
	| { readonly type: 'graphFitted' }
	| { readonly type: 'nameChosen'; readonly name: string }
	| { readonly type: 'nameTowards'; readonly direction: Point };

/** Everything that can change the tab. */
export type RelationsMessage = RelationsHostMessage | RelationsUserMessage;
