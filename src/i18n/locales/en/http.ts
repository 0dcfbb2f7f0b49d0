export const http = {
  cannot_listen: {
    what: 'The dashboard cannot listen on {{host}}:{{port}}: {{problem}}.',
    cure: 'Choose another port with --port or DRAGOMAN_PORT (0 takes any free one).',
  },
  refused: {
    noPassword: 'Set DRAGOMAN_DASHBOARD_PASSWORD to use the dashboard on this address.',
    foreignHost: 'This address answers only as localhost.',
    wrongPassword: 'A password is needed.',
    foreignChange: 'Changes are taken only from the dashboard itself.',
  },
};
