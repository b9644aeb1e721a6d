import type { AnalysisRequests, AnalysisWorkerNotifications } from './analysis';
import type { SubwordRequests, SubwordWorkerNotifications } from './subword';

/** Every request from host to worker. */
export interface WorkerRequests extends AnalysisRequests, SubwordRequests {}

/** Every notification from worker to host. */
export interface WorkerNotifications extends AnalysisWorkerNotifications, SubwordWorkerNotifications {}
