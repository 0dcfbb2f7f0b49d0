export const engines = {
  settings: {
    what: 'The settings of the engine {{engine}} cannot be used: {{problems}}.',
    cure: 'Correct them in the configuration file or in the environment; `dragoman engines` lists what each engine needs.',
  },
};
