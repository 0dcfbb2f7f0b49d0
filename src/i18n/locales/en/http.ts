export const http = {
  cannot_listen: {
    what: 'The dashboard cannot listen on {{host}}:{{port}}: {{problem}}.',
    cure: 'Choose another port with --port or DRAGOMAN_PORT (0 takes any free one).',
  },
};
