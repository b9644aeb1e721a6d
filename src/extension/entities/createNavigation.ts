import type { ExtensionContext } from 'vscode';
import type { Analysis } from '../analysis';
import type { Analyzer } from '../analyzer';
import type { DocumentPolicy } from '../documentPolicy';
import type { DocumentRequests } from '../documentRequests';
import type { Log } from '../log';
import type { MissingParts } from '../missingParts';
import { RedactionMaps } from '../redaction/redactionMaps';
import { Redactions } from '../redaction/redactions';
import type { Settings } from '../settings';
import { Entities } from './entities';
import { EntityReferences } from './entityReferences';
import { ReferenceSearch } from './referenceSearch';

/** What finds the entities of texts, and what hides them. */
export interface NavigationServices {
	readonly entities: Entities;
	readonly references: EntityReferences;
	readonly redactions: Redactions;
	readonly redactionMaps: RedactionMaps;
}

/** What the services are made of. */
interface Parts {
	readonly context: ExtensionContext;
	readonly analyzer: Analyzer;
	readonly requests: DocumentRequests;
	readonly analysis: Analysis;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly missing: MissingParts;
	readonly log: Log;
}

/** Makes the services and has the extension dispose of them. */
export function createNavigation(parts: Parts): NavigationServices {
	const { context, analyzer, requests, analysis, policy, settings, missing, log } = parts;
	const entities = new Entities(analyzer, requests, analysis, policy, missing);
	const references = new EntityReferences(new ReferenceSearch(entities, policy, settings));
	const redactions = new Redactions(analyzer, requests, policy, missing);
	context.subscriptions.push(references, redactions);
	return { entities, references, redactions, redactionMaps: new RedactionMaps(context.globalStorageUri, log) };
}
