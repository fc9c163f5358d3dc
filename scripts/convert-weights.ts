import { convertWeights } from './embedding-weights/convert-weights.ts';

/** Makes the weights of a BERT model (`model.safetensors`) readable for `EMBEDDING_PROVIDER=local`. */
const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('Name the folder of the model: node scripts/convert-weights.ts FOLDER\n');
  process.exit(2);
}
try {
  process.stdout.write(`Wrote ${await convertWeights(folder)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
