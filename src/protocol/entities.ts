import type { EntityCluster } from '../core/coreference/entityCluster';
import type { EntityReference, SoughtEntity } from '../core/coreference/entityReference';
import type { EntityLabel } from '../core/doc/entityMention';
import type { Span } from '../core/text/span';
import type { AnalysisSettings, DocumentRange, LayerFailure, Outdated } from './analysis';

export type { ClusterMention, EntityCluster } from '../core/coreference/entityCluster';
export type { EntityReference, SoughtEntity } from '../core/coreference/entityReference';
export type { EntityLabel } from '../core/doc/entityMention';

/** The entities of a stretch, in the order of their first mentions. */
export interface EntityClusters {
	readonly version: number;
	readonly clusters: readonly EntityCluster[];
	readonly failures: readonly LayerFailure[];
}

/** Asks for the entities that an outline shows. */
export interface OutlineParams extends DocumentRange {
	/** The kinds of entity that are wanted. */
	readonly labels: readonly string[];
	/** So many entities at most. */
	readonly most: number;
}

/** An entity at its first mention. */
export interface OutlineEntity extends Span {
	readonly label: EntityLabel;
	readonly name: string;
	/** How many mentions it has. */
	readonly mentions: number;
}

/** The entities of an outline, in the order of the text. */
export interface EntityOutlineAnswer {
	readonly version: number;
	readonly entities: readonly OutlineEntity[];
	readonly failures: readonly LayerFailure[];
}

/** Looks for an entity in a text that is no open document. */
export interface FindReferences {
	readonly text: string;
	readonly settings: AnalysisSettings;
	readonly entity: SoughtEntity;
}

/** Looks for an entity in a stretch of a document, with what was corrected in it. */
export interface FindReferencesInRange extends DocumentRange {
	readonly entity: SoughtEntity;
}

/** What forms of an entity become when it gets another name. */
export interface RenameForms {
	readonly label: EntityLabel;
	/** The full names before and after. */
	readonly from: string;
	readonly to: string;
	readonly forms: readonly string[];
}

/** Requests from host to worker about the entities that texts speak of; see `analysis.ts` for those about a document. */
export interface EntityRequests {
	'entities/clusters': { params: DocumentRange; result: EntityClusters | Outdated };
	'entities/outline': { params: OutlineParams; result: EntityOutlineAnswer | Outdated };
	'entities/referencesInRange': {
		params: FindReferencesInRange;
		result: { readonly version: number; readonly references: readonly EntityReference[] } | Outdated;
	};
	/** In the order of the text; a text that has none of the entity's words is not analyzed. A cancellation ends it. */
	'entities/references': { params: FindReferences; result: readonly EntityReference[] };
	/** One a form: `Smith` becomes `Miller` where `John Smith` becomes `Anna Miller`; null where nothing says what it becomes. */
	'entities/renamedForms': { params: RenameForms; result: readonly (string | null)[] };
}
