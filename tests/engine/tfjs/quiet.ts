import { enableProdMode } from "@tensorflow/tfjs-core";

// Silences the advice to install a native backend; to be imported before the rest.
enableProdMode();
