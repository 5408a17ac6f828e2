// One file, because loading TensorFlow.js takes seconds.
import "./tfjs/operations.ts";
import "./tfjs/networks.ts";
import "./tfjs/optimisers.ts";
