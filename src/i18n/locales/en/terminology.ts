export const terminology = {};
