import { describeWorkerKills } from './workerKills';

describeWorkerKills(6);
