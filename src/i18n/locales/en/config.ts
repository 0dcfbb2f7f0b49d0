export const config = {
  invalid: {
    what: 'The settings cannot be used:\n  {{problems}}\n',
    cure: 'Correct these and start again.',
  },
  unreadable: {
    what: '{{file}} is not JSON: {{problem}}.',
    cure: 'Correct the file; it is strict JSON without comments or trailing commas.',
  },
};
