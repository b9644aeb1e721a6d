import type { Analysis } from '../../analysis';
import type { DocumentPolicy } from '../../documentPolicy';
import type { Entities } from '../../entities/entities';
import type { EntityReferences } from '../../entities/entityReferences';
import type { Log } from '../../log';
import type { Settings } from '../../settings';
import type { Targets } from '../../target';

/** What commands about the entities of texts need. */
export interface EntityPorts {
	readonly entities: Entities;
	readonly references: EntityReferences;
	readonly analysis: Analysis;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly targets: Targets;
	readonly log: Log;
}
