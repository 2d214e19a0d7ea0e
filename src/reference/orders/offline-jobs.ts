import { enqueue } from '../jobs/job.js';
import type { Write } from '../ports.js';

/** An offline order tells the buyer that it arrived, and the account manager to arrange the payment. */
export const offlineJobs = (orderId: string, attemptId: string, now: number): Write[] => [
  enqueue({ kind: 'mailOfflineOrder', orderId, attemptId }, now),
  enqueue({ kind: 'mailAccountManager', orderId, attemptId }, now),
];
