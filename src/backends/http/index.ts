export { createHttpBackend, type HttpBackendOptions } from './create-http-backend.js';
export { tokenFromSessionUrl } from './session-token.js';
