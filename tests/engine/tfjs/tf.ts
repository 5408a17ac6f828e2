/** TensorFlow.js on its CPU backend, in float32, with the gradients that its package leaves out. */
import "./quiet.ts";
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";

export * as tf from "@tensorflow/tfjs-core/dist/index.js";
