import { describeWorkerKills } from './workerKills';

describeWorkerKills(4);
