# Dragoman: one image for every worker and the dashboard. Which of them runs is the command.

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY workers workers
# onnxruntime-node brings its library for every platform; the image needs one.
RUN npm run build && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32

FROM node:20-slim
ENV NODE_ENV=production \
    DRAGOMAN_INBOX=/srv/inbox \
    DRAGOMAN_OUTBOX=/srv/outbox \
    DRAGOMAN_DATA=/srv/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY glossaries glossaries
COPY models models
COPY examples examples
# Named volumes take over owner and mode of the folders they are first mounted on.
RUN mkdir -p /srv/inbox /srv/outbox /srv/data && chown -R node:node /srv
USER node
VOLUME ["/srv/inbox", "/srv/outbox", "/srv/data"]
EXPOSE 7464
# Settings are sound and the store answers; the dashboard of docker-compose.yml asks its own /healthz instead.
HEALTHCHECK --interval=30s --timeout=20s --start-period=30s --retries=3 \
  CMD ["node", "dist/src/cli/main.js", "status", "--json"]
# node as process 1 handles SIGTERM itself: every role installs its own handler.
CMD ["node", "dist/src/cli/main.js", "start"]
