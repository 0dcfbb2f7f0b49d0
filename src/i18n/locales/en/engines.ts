export const engines = {
  settings: {
    what: 'The settings of the engine {{engine}} cannot be used: {{problems}}.',
    cure: 'Correct them in the configuration file or in the environment; `dragoman engines` lists what each engine needs.',
  },
  package_missing: {
    what: 'The package {{package}} is not installed.',
    cure: 'Install it beside Dragoman with `npm install {{package}}`, or take the engine out of the routes.',
  },
  model_missing: {
    what: 'There is no local translation model for {{pair}}.',
    cure: 'Fetch it once with `dragoman models pull {{pair}}`; after that it works without a network.',
  },
  model_unknown: {
    what: 'There is no known translation model for {{pair}}.',
    cure: 'Models can be pulled for these pairs: {{known}}; use another engine for the rest.',
  },
  model_unreachable: {
    what: '{{url}} cannot be fetched: {{reason}}.',
    cure: 'Check the network and the proxy, or set DRAGOMAN_FIREFOX_MODELS_URL to a mirror that this machine can reach, and run the command again: it goes on from where it stopped.',
  },
  model_index: {
    what: '{{url}} is not an index of translation models.',
    cure: 'Check the address in DRAGOMAN_FIREFOX_MODELS_URL.',
  },
  model_changed: {
    what: 'The model index at {{url}} offers another content for {{pair}} than the one Dragoman trusts.',
    cure: 'Use a mirror that still has the trusted model, or update Dragoman; do not use the new file unverified.',
  },
  model_corrupt: {
    what: 'The file from {{url}} is not what was announced: its size or SHA-256 differs. It was deleted.',
    cure: 'Run the command again; if it happens twice, the mirror or a proxy changes the file.',
  },
  model_damaged: {
    what: 'The local model for {{pair}} is damaged.',
    cure: 'Delete it with `dragoman models remove {{pair}}` and pull it again with `dragoman models pull {{pair}}`.',
  },
  model_unreadable: {
    what: '{{file}} is not a model that can be loaded.',
    cure: 'Check that the file is there, complete, small enough for the memory, and made for the installed version of the package.',
  },
  boxed_proof: {
    what: 'The model {{model}} proves that the recipe works, and no more: its drafts are of no use to an editor.',
    cure: 'Give Dragoman another engine, or train the full model (training/README.md); DRAGOMAN_BOXED=on uses this one all the same.',
  },
  boxed_absent: {
    what: 'The built-in model is not whole: {{file}} is not there.',
    cure: 'Install Dragoman again, or point DRAGOMAN_BOXED_MODEL at the folder of another model; DRAGOMAN_BOXED=off does without.',
  },
  boxed_damaged: {
    what: '{{file}} is not the file of the model {{model}} that its manifest announces: size or SHA-256 differs.',
    cure: 'Install Dragoman again, or copy the model folder again.',
  },
  rate_limited: {
    what: '{{engine}} is getting more requests than it allows.',
    cure: 'Nothing to do: the work waits as long as the service asks; lower `requestsPerSecond` of the engine if it happens often.',
  },
  timeout: {
    what: '{{engine}} did not answer in time.',
    cure: 'The work is tried again by itself; if it keeps happening, check the network or raise `timeoutMs` of the engine.',
  },
  unavailable: {
    what: '{{engine}} cannot be reached or is out of order.',
    cure: 'The work is tried again by itself; check the address and the network, or the status page of the service.',
  },
  bad_response: {
    what: '{{engine}} gave an answer that is not a usable translation.',
    cure: 'It is asked again by itself; if the text still fails, edit the segment by hand or put another engine next in the route.',
  },
  quota_exceeded: {
    what: 'The quota or the cost cap of {{engine}} is used up.',
    cure: 'Wait for the new period, raise the quota or the cap, or put another engine next in the route.',
  },
  unauthorized: {
    what: '{{engine}} refuses the key.',
    cure: 'Check the key of the engine: `dragoman engines` names the variable; then run `dragoman retry ID`.',
  },
  unsupported_language: {
    what: '{{engine}} does not translate this language pair.',
    cure: 'Put an engine that does into the route; `dragoman engines` lists the pairs.',
  },
  too_large: {
    what: 'A segment is longer than {{engine}} takes.',
    cure: 'Translate it by hand with `dragoman edit ID`, or put an engine with a higher limit next in the route.',
  },
  rejected: {
    what: '{{engine}} refuses the request.',
    cure: 'Check the settings of the engine (address, model, region); the log has the code that the service gave.',
  },
};
