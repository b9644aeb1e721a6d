/** Packs what is built into NAME-VERSION.vsix, or into a file: `npm run package [-- FILE]`. */
import path from 'node:path';
import { inCheckout } from '../checkout';
import { exitOnSignals } from '../process/atExit';
import { packageName, packVsix } from './vsix';

exitOnSignals();
const { name, version } = packageName();
const out = path.resolve(process.argv.at(2) ?? inCheckout(`${name}-${version}.vsix`));
packVsix(out).then(
	lines => console.log(lines.join('\n')),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
