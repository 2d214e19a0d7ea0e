import { connect } from './connect.js';
import { define } from './define-lazily.js';

export type * from './index.js';
export { connect, createGateways } from './connect.js';
export { define };

define({ connect });
