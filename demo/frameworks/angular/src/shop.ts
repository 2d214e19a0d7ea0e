/** The system that the customer owns. */
export const serialNumber = '3631A2E40021';
/** Where the contract is implemented, and where our own server hands out the buyer's token. */
export const backendUrl = '/';
export const sessionUrl = '/distributor/session';
