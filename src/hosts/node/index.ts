/** The reference backend as a server of Node's; real payment services and mail have doors of their own, so that nobody needs the packages of all. */
export { serveNode, type NodeHost, type NodeHostOptions } from '../node.js';
export { createLibsqlStore } from '../../reference/node/libsql-store.js';
export { createPackagedFonts } from '../../reference/node/packaged-fonts.js';
export { createSecrets, type SimulationSecrets } from '../secrets.js';
