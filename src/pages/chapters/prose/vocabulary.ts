import { Answer, Claim, Claims, Question, Quiz, Remember } from "./ending.tsx";
import { Scene } from "./Scene.tsx";
import { Cite, Lead, Measured, Note, Sourced } from "./words.tsx";

/** The words that chapters are written with, beside Markdown and formulas. */
export const VOCABULARY = {
  Answer,
  Cite,
  Claim,
  Claims,
  Lead,
  Measured,
  Note,
  Question,
  Quiz,
  Remember,
  Scene,
  Sourced,
};
