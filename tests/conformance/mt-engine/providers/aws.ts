import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const secretAccessKey = 'aws-secret-wJalrXUtnFEMI';
const sessionToken = 'aws-session-secret-token';

/** docs.aws.amazon.com/translate/latest/APIReference/API_TranslateText.html; errors named by `__type`. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'aws',
  target: 'kk',
  batch: 1,
  settings: (baseUrl, timeoutMs) => ({
    region: 'eu-central-1',
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey,
    sessionToken,
    endpoint: `${baseUrl}/`,
    timeoutMs,
  }),
  secrets: [secretAccessKey, sessionToken],
  expected: (request) => ({
    path: '/',
    headers: {
      'x-amz-target': 'AWSShineFrontendService_20170701.TranslateText',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-date': '20260205T063000Z',
      'x-amz-security-token': sessionToken,
      authorization:
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/20260205\/eu-central-1\/translate\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$/,
    },
    body: { Text: textsIn(request)[0], SourceLanguageCode: 'ru', TargetLanguageCode: 'kk' },
  }),
  ok: ([text = '']) =>
    okReply({
      TranslatedText: text,
      SourceLanguageCode: 'ru',
      TargetLanguageCode: 'kk',
      AppliedTerminologies: [],
    }),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(400, { __type: 'ThrottlingException', message: 'Rate exceeded' }),
    serverError: errorReply(500, {
      __type: 'InternalServerException',
      Message: 'An internal error occurred',
    }),
    quota: errorReply(400, { __type: 'LimitExceededException', Message: 'The limit has been exceeded' }),
    unauthorized: errorReply(400, {
      __type: 'com.amazon.coral.service#UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    }),
  },
  quotaCode: 'quota_exceeded',
};
