export { applyTheme } from './apply-theme.js';
export { aurelia } from './aurelia.js';
export { fjord } from './fjord.js';
export { graphite } from './graphite.js';
export { marigold } from './marigold.js';
export { themeCss, type Theme, type TokenValues } from './theme.js';
export { tidewire } from './tidewire.js';
