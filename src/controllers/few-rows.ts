/** A list of no more than this is drawn whole: find-in-page and paper have all of it. */
export const fewRows = 40;

/** How many rows of a longer one are drawn before anything was measured. */
export const rowsAtFirst = 12;
