package io.vitrine.args;

/** How {@code JSON.SET … FPHA} keeps arrays of floating point numbers. Since Redis 8.8. */
public enum JsonFloatType {
    /** Brain floating point of 16 bits: the range of 32 bits, two to three digits. */
    BF16,
    /** Half precision, 16 bits. */
    FP16,
    /** Single precision, 32 bits. */
    FP32,
    /** Double precision, 64 bits. */
    FP64
}
