export { offlineDescriptor } from './descriptor.js';
export { createOfflineGateway } from './offline-gateway.js';
