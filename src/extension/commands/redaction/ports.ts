import type { Analysis } from '../../analysis';
import type { DocumentPolicy } from '../../documentPolicy';
import type { Entities } from '../../entities/entities';
import type { Log } from '../../log';
import type { RedactionMaps } from '../../redaction/redactionMaps';
import type { Redactions } from '../../redaction/redactions';
import type { Settings } from '../../settings';
import type { Targets } from '../../target';

/** What commands that hide entities and bring them back need. */
export interface RedactionPorts {
	readonly redactions: Redactions;
	readonly redactionMaps: RedactionMaps;
	readonly entities: Entities;
	readonly analysis: Analysis;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly targets: Targets;
	readonly log: Log;
}
