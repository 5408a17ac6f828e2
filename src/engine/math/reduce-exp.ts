/** ln 2 in two parts: multiples k x LN2_HIGH are exact for |k| < 2^20. */
export const LN2_HIGH = 6.9314718036912381649e-1;
export const LN2_LOW = 1.90821492927058770002e-10;
export const LOG2_E = 1.442695040888963387;
