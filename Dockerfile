# One image for every process of the product; docker-compose.yml names the one to run.
# Node 24 runs the TypeScript as it is (type stripping), so nothing is compiled.

FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data STORAGE_DIR=/data/storage
WORKDIR /app
RUN mkdir -p /data/storage && chown -R node:node /data
COPY --from=dependencies /app/node_modules node_modules
COPY . .
# Workers load the workflow code built here instead of bundling it at every start.
RUN node workers/bundle-workflows.ts /app/workflow-bundle.js
ENV WORKFLOW_BUNDLE=/app/workflow-bundle.js
USER node
VOLUME /data
CMD ["node", "api/main.ts"]
