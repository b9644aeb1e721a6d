import type { FolderLibrary } from '../../answers/folderLibrary';
import type { Log } from '../../log';

/** What the commands of the library of answers need. */
export interface LibraryPorts {
	readonly library: FolderLibrary;
	readonly log: Log;
}
