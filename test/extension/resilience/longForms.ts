/** The long forms of the suites of this folder, of which `npm run resilience` names one or all. */
import { LARGE_ATTACKS } from './attackedDocuments';
import { describeAttacks } from './attacks';
import { describeEditStorm } from './editStorm';
import { describeWorkerKills } from './workerKills';

/** Put in by the bundler. */
declare const NLP_LENS_RESILIENCE: { readonly part: string; readonly count: number };

const { part, count } = NLP_LENS_RESILIENCE;

if (part === 'kills') describeWorkerKills(count || 100);
if (part === 'storm') describeEditStorm(count || 10_000, 250);
if (part === 'attacks') describeAttacks(LARGE_ATTACKS.slice(0, count || LARGE_ATTACKS.length), 20_000);
