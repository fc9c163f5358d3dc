export { autoCluster } from './planner/auto-cluster.ts';
export { generateIdeas } from './planner/generate-ideas.ts';
export { publishContent } from './publisher/publish-content.ts';
export { runBatch } from './system/run-batch.ts';
export { sendEmail } from './system/send-email.ts';
export { contentPipeline } from './writer/content-pipeline.ts';
export { generateContent } from './writer/generate-content.ts';
export { generateImages } from './writer/generate-images.ts';
