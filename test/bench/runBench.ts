/** Measures, prints tables, judges nothing: `npm run bench [throughput|window|host]`. */
import { exitOnSignals } from '../support/process/atExit';
import { ownEngines } from './engines/ownEngines';
import { peerEngines } from './engines/peerEngines';
import { hostMeasures } from './hostMeasures';
import { peerPackages } from './peerPackages';
import { throughput } from './throughput';
import { windowMeasures } from './windowMeasures';

async function main(): Promise<void> {
	const only = process.argv.at(2);
	if (only === undefined || only === 'throughput') {
		const engines = [...ownEngines(), ...peerEngines(await peerPackages())];
		console.log(`\n${await throughput('en', engines)}`);
		console.log(`\n${await throughput('zh', engines)}`);
	}
	if (only === undefined || only === 'host') console.log(`\n${await hostMeasures()}`);
	if (only === undefined || only === 'window') console.log(`\n${await windowMeasures()}`);
	process.exit(0);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
